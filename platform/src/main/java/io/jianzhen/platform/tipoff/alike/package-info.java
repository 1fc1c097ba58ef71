/**
 * What tells that two tip-offs are about the same: hosts, telephones, accounts, numbers of cards,
 * and the words themselves. Pure: text in, traits out; nothing is stored and nothing hashed here.
 */
@NullMarked
package io.jianzhen.platform.tipoff.alike;

import org.jspecify.annotations.NullMarked;
