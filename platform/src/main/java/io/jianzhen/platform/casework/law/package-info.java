/**
 * From the facts of an act to what the law provides for it: which article, in which edition, within
 * which range, whose duty it is, and why.
 *
 * <p>It suggests, people decide. Rules and what makes them apply are tables ({@code
 * violation-rules.psv}, {@code violation-signs.psv}); a rule that waits for its text suggests
 * nothing and says so. Start with {@link io.jianzhen.platform.casework.law.Adviser}.
 */
@NullMarked
package io.jianzhen.platform.casework.law;

import org.jspecify.annotations.NullMarked;
