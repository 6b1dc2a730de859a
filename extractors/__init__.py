"""From a page to what the filing says, with evidence. Knows `core.models` only."""
