/**
 * What identifies people is sealed before it is stored: identity numbers, certificate numbers,
 * pictures, the files they came in.
 *
 * <h2>How others use it</h2>
 *
 * <ul>
 *   <li>{@link io.jianzhen.platform.seal.Seal} seals texts and bytes of a row, opens them again,
 *       and gives the keyed hash by which a sealed text can still be found.
 *   <li>{@link io.jianzhen.platform.seal.SealedFiles} keeps files sealed in a directory.
 * </ul>
 *
 * <h2>Keys</h2>
 *
 * Four data keys (rows, files, hashes, informers) lie in {@code keys} of the data directory, each
 * encrypted under a master key: a file of its own, which may lie on another disk, or a key of a key
 * management service. Who has the data directory and the database, and not the master key, reads no
 * number. Who has lost the master key reads none either. See docs/decisions/0014.
 */
@ApplicationModule(
    displayName = "Seal 加密",
    allowedDependencies = {})
@NullMarked
package io.jianzhen.platform.seal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
