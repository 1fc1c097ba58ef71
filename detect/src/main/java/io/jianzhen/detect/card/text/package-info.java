/**
 * From the printed text of a card's photo to its fields. What recognises the text is another's,
 * behind {@link io.jianzhen.detect.card.text.CardText}, and need not be there; start at {@link
 * io.jianzhen.detect.card.text.CardFields}.
 *
 * <p>Recognition errs. A number counts as read only if its check character agrees; whatever is not
 * certain says so, and nothing is put right silently: a forged card betrays itself by what it has
 * wrong.
 */
@NullMarked
package io.jianzhen.detect.card.text;

import org.jspecify.annotations.NullMarked;
