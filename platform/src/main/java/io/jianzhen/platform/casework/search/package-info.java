/**
 * Search over everything a person may see, by words, numbers, phones, hosts and names, within a
 * person's reach. What somebody may not see is neither shown nor counted. Tip-offs are sealed and
 * are not searched.
 */
@NullMarked
package io.jianzhen.platform.casework.search;

import org.jspecify.annotations.NullMarked;
