/**
 * What leads bring into cases: the persons whom they name, and the articles that officers accepted
 * there, as proposals that decide nothing. See decision 21.
 */
@NullMarked
package io.jianzhen.platform.casework.file.proposal;

import org.jspecify.annotations.NullMarked;
