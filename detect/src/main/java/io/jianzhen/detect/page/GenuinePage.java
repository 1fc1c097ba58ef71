package io.jianzhen.detect.page;

import java.util.Optional;

/**
 * What is kept of one page of a genuine site: enough to know it again, not the page.
 *
 * @param path path and query, such as {@code /special?index=0}
 * @param title its title
 * @param text a sample of its text
 * @param shingles how many four-character pieces its text has
 * @param structure a sample of its elements with those above them
 * @param picture what its screenshot looks like, if one was taken
 */
record GenuinePage(
    String path,
    String title,
    Sketch text,
    int shingles,
    Sketch structure,
    Optional<PictureHash> picture) {}
