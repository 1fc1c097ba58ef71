/**
 * The portrait on the photo of a card, and in a few bits what it looks like, so that the same
 * portrait on two cards is noticed. Start at {@link io.jianzhen.detect.card.portrait.Portrait}.
 *
 * <p>It knows no faces: two photographs of one person are two portraits. A portrait that is not
 * found for certain is none.
 */
@NullMarked
package io.jianzhen.detect.card.portrait;

import org.jspecify.annotations.NullMarked;
