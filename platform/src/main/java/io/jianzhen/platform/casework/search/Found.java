package io.jianzhen.platform.casework.search;

import java.time.OffsetDateTime;

/**
 * A lead or a case that was found.
 *
 * @param where what of it holds the words: TEXT, or the kind of a particular, or PERSON
 * @param shown the particular or the name that was found; empty for TEXT
 */
record Found(
    long id,
    String number,
    String title,
    String unitName,
    OffsetDateTime at,
    String where,
    String shown) {}
