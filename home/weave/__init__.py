"""The weave: the woven drawings of the site, as SVG and as pictures.

Pure Python, and Pillow for the pictures, without Django. Template tags (`home.templatetags.weave`,
`figure_drawings`) put the drawings into pages; `stylesheet.weave_css` is their stylesheet.

Terms: a *cloth* is a grid of squares, each the colour of one thread or wool; a *motif* is the form
of a goal; a *band* is a pattern that repeats along a border; the *ground* is the colour behind the
motifs. The *warp* is the lengthwise threads, visible where a cloth is not woven yet; the *weft* is
the threads across, and a *pick* is one of them.
"""
