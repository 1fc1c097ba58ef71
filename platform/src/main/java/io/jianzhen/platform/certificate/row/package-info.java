/** How what is sealed of the module's rows is bound to its row, for all that read or write it. */
@NullMarked
package io.jianzhen.platform.certificate.row;

import org.jspecify.annotations.NullMarked;
