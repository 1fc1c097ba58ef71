/**
 * Indicators of counterfeit sites in the forms that resolvers, browsers and other bodies read.
 * Pure: same sheet, same bytes. Knows nothing of records and who may see them.
 */
@NullMarked
package io.jianzhen.platform.website.indicator;

import org.jspecify.annotations.NullMarked;
