/**
 * Finds contradictions in what an employer says of a person's safety certificate.
 *
 * <p>Start at {@link io.jianzhen.detect.card.CardCheck}: it holds every rule under its id. A rule
 * can only refute: an entry without contradictions still has to be looked up at cx.mem.gov.cn, the
 * only place that can say that a certificate is genuine.
 */
@NullMarked
package io.jianzhen.detect.card;

import org.jspecify.annotations.NullMarked;
