/**
 * Attachment 2 of the notice, 联络人名单: whom to call in each unit, who has not said it yet, and the
 * paper made of it.
 */
@NullMarked
package io.jianzhen.platform.reporting.liaison;

import org.jspecify.annotations.NullMarked;
