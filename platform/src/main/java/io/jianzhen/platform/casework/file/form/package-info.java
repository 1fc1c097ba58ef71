/**
 * What can be done with cases, field by field, as officers type it: what is asked for at each step,
 * what is wrong with it, and why a step is refused.
 */
@NullMarked
package io.jianzhen.platform.casework.file.form;

import org.jspecify.annotations.NullMarked;
