package io.jianzhen.platform.website;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is to be done next, and by when; both are null where nothing is. */
record Due(@Nullable SiteStep step, @Nullable LocalDate on) {

  static final Due NOTHING = new Due(null, null);
}
