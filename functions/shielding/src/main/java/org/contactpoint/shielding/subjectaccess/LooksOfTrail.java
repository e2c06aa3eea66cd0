package org.contactpoint.shielding.subjectaccess;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.Accounts;
import org.contactpoint.domain.access.Organisation;
import org.contactpoint.domain.access.Purpose;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.audit.TrailEntry;
import org.contactpoint.domain.audit.TrailReader;
import org.contactpoint.domain.calendar.London;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.Parsed;
import org.contactpoint.subjectaccess.document.Look;
import org.jspecify.annotations.Nullable;

/**
 * Who looked at a child, from the trail: searches that showed it and records that were opened, and
 * no other entry. Emergencies, enquiries, investigations, alerts, and the reading of the trail are
 * withheld (rules §7.15); what was written of the child would tell what is held.
 */
@Singleton
final class LooksOfTrail {
  /** How many looks a document lists. */
  static final int MOST = 200;

  private static final int MOST_READS = 10;
  private static final String SEARCH = "search";
  private static final String FOUND = "found";
  private static final String VIEW = "view-record";
  private static final String DONE = "done";

  private final TrailReader trail;
  private final Accounts accounts;

  LooksOfTrail(TrailReader trail, Accounts accounts) {
    this.trail = trail;
    this.accounts = accounts;
  }

  /**
   * Entries of looks.
   *
   * @param more whether there were older ones
   */
  record Found(List<TrailEntry> entries, boolean more) {
    Found {
      entries = List.copyOf(entries);
    }

    /** Those looks, without the organisations. */
    List<Look> masked() {
      return entries.stream().map(LooksOfTrail::look).toList();
    }
  }

  /** The looks at any of those numbers before that moment, newest first. */
  Found before(Instant end, List<ContactPointId> numbers) {
    List<TrailEntry> all = new ArrayList<>();
    boolean more = false;
    for (ContactPointId number : numbers) {
      more |= collect(new TrailReader.OfChild(number), end, all);
    }
    List<TrailEntry> newest =
        all.stream()
            .sorted(
                Comparator.comparing(TrailEntry::at).thenComparing(TrailEntry::entryId).reversed())
            .distinct()
            .toList();
    return new Found(newest.stream().limit(MOST).toList(), more || newest.size() > MOST);
  }

  private boolean collect(TrailReader.Of of, Instant end, List<TrailEntry> all) {
    TrailReader.Position after = null;
    int found = 0;
    for (int reads = 0; reads < MOST_READS; reads++) {
      TrailReader.Page page = trail.read(new TrailReader.Query(of, null, end, after, MOST));
      for (TrailEntry entry : page.entries()) {
        if (isLook(entry)) {
          all.add(entry);
          found++;
        }
      }
      if (!page.more() || page.entries().isEmpty()) {
        return false;
      }
      if (found >= MOST) {
        return true;
      }
      after = TrailReader.Position.of(page.entries().getLast());
    }
    return true;
  }

  private static boolean isLook(TrailEntry entry) {
    return !isOfEnquiry(entry) && isDoneLook(entry);
  }

  /** Nobody learns of an enquiry by asking what is held, nor that one is kept back. */
  private static boolean isOfEnquiry(TrailEntry entry) {
    Purpose purpose = purpose(entry.purpose());
    return purpose != null && purpose.opensArchive();
  }

  private static boolean isDoneLook(TrailEntry entry) {
    return switch (entry.action()) {
      case SEARCH -> entry.outcome().equals(FOUND);
      case VIEW -> entry.outcome().equals(DONE);
      default -> false;
    };
  }

  private static Look look(TrailEntry entry) {
    return new Look(
        London.dateOf(entry.at()),
        entry.action().equals(SEARCH),
        purpose(entry.purpose()),
        Role.parse(entry.role()).toOptional().orElse(Role.PRACTITIONER));
  }

  private static @Nullable Purpose purpose(@Nullable String code) {
    return Optional.ofNullable(code).map(Purpose::parse).flatMap(Parsed::toOptional).orElse(null);
  }

  /**
   * The same looks with the organisations that the accounts work for now.
   *
   * @param told the organisations that are named
   */
  List<Look.Placed> placed(Found found, ToldBodies told) {
    if (told.isNobody()) {
      return found.masked().stream().map(look -> new Look.Placed(look, null)).toList();
    }
    Map<AccountId, Organisation> known = new HashMap<>();
    return found.entries().stream()
        .map(
            entry -> {
              Organisation now =
                  known.computeIfAbsent(entry.account(), account -> organisation(entry));
              return new Look.Placed(look(entry), told.has(now) ? now.name() : null);
            })
        .toList();
  }

  private Organisation organisation(TrailEntry entry) {
    return accounts
        .find(entry.account())
        .map(Account::organisation)
        .orElseGet(() -> new Organisation(entry.organisation(), entry.organisation()));
  }
}
