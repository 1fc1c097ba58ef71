/**
 * Rewards for tip-offs: the rule, the working, two persons, the days to collect, the slip.
 *
 * <p>{@code RewardRules} has the tariffs as data; {@code RewardDesk} takes the steps, each in one
 * transaction with the ledger (F2). A reward belongs to the tip-off that was closed and is shared
 * by those who told together; one of them collects. Nothing here knows who anybody is: what names
 * an informer stays in {@code tipoff}.
 */
@NullMarked
package io.jianzhen.platform.tipoff.reward;

import org.jspecify.annotations.NullMarked;
