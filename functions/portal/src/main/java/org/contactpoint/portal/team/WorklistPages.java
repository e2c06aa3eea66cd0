package org.contactpoint.portal.team;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.contactpoint.portal.page.Page;

/** The lists that differ in nothing but what is in them. */
@Factory
final class WorklistPages {

  /** {@code /team/reviews}: rows of files that wait for a decision. */
  @Singleton
  Page reviews() {
    return new WorklistPage<>(Worklists.REVIEWS, "team/reviews");
  }

  /** {@code /team/duplicates}: pairs of records that may be of one child. */
  @Singleton
  Page duplicates() {
    return new WorklistPage<>(Worklists.DUPLICATES, "team/duplicates");
  }

  /** {@code /team/call-backs}: who waits to be called back. */
  @Singleton
  Page callBacks() {
    return new WorklistPage<>(Worklists.CALL_BACKS, "team/callBacks");
  }
}
