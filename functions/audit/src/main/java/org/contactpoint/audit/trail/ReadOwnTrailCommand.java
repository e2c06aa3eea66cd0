package org.contactpoint.audit.trail;

import java.time.Instant;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.TrailReader;
import org.contactpoint.domain.audit.TrailReader.Query;
import org.jspecify.annotations.Nullable;

/** Somebody's wish to read a page of their own trail. */
public record ReadOwnTrailCommand(
    Actor actor,
    AccountId account,
    @Nullable Instant from,
    @Nullable Instant before,
    TrailReader.@Nullable Position after,
    int limit) {

  /** The page asked for. */
  Query query() {
    return new Query(new TrailReader.OfAccount(account), from, before, after, limit);
  }
}
