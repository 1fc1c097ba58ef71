/**
 * A random draw that anybody can repeat: who is supervised, and by whom (双随机).
 *
 * <p>First the plan is frozen and hashed: the population, the method, the hash of a secret, and
 * which public random value of a later day will be taken. When that value is out, the secret is
 * shown, and both with the hash of the plan make the seed. Whoever drew could not know the public
 * value when the plan was frozen, and cannot change plan or secret afterwards; whoever published
 * the value knew nothing of the secret. Nothing but SHA-256 and HMAC is needed to draw again.
 */
@NullMarked
package io.jianzhen.detect.draw;

import org.jspecify.annotations.NullMarked;
