"""Renderers: reportlab on a drawn sheet, HTML by WeasyPrint or headless Chromium, and a scanner's picture of any."""
