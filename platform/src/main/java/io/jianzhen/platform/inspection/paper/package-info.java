/** Papers of visits and orders as Word documents, numbered, every edition kept. */
@NullMarked
package io.jianzhen.platform.inspection.paper;

import org.jspecify.annotations.NullMarked;
