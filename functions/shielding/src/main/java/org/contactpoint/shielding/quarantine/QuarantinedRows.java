package org.contactpoint.shielding.quarantine;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.shielding.Quarantine;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.domain.shielding.Shields;
import org.contactpoint.domain.upload.ApparentRecord;
import org.contactpoint.domain.upload.ApparentRecords;
import org.contactpoint.domain.upload.QuarantinedRow;
import org.contactpoint.domain.upload.SourceLink;
import org.contactpoint.domain.upload.WaitingRow;
import org.contactpoint.domain.upload.WaitingRows;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.Ids;
import org.contactpoint.domain.value.ListPlace;
import org.jspecify.annotations.Nullable;

/** The rows that are a team's to decide: those that look like children it shields, or shielded. */
@Singleton
public final class QuarantinedRows {
  private static final int SHIELDS_AT_ONCE = 50;
  private static final String BEGINNING = "-";

  private final Shields shields;
  private final Quarantine quarantine;
  private final Children children;
  private final ApparentRecords apparent;
  private final WaitingRows waitingRows;

  public QuarantinedRows(
      Shields shields,
      Quarantine quarantine,
      Children children,
      ApparentRecords apparent,
      WaitingRows waitingRows) {
    this.waitingRows = waitingRows;
    this.apparent = apparent;
    this.shields = shields;
    this.quarantine = quarantine;
    this.children = children;
  }

  /** The present record of the child whom the row looks like, merges followed. */
  Optional<ChildRecord.Surviving> childOf(QuarantinedRow row) {
    return children.surviving(row.child());
  }

  /** What the rows of a quarantined source record appear to have made. */
  Optional<ApparentRecord> apparentOf(@Nullable SourceLink link) {
    return Optional.ofNullable(link)
        .filter(SourceLink::quarantined)
        .map(SourceLink::child)
        .flatMap(apparent::find);
  }

  /** The row that waits in the open under that review. */
  Optional<WaitingRow> waiting(String review) {
    return waitingRows.find(review);
  }

  /** The real record of that number. */
  Optional<ChildRecord> record(ContactPointId id) {
    return children.find(id);
  }

  /**
   * A page of rows.
   *
   * @param next the place behind the last of them, null at the end
   */
  record Page(List<QuarantinedRow> rows, @Nullable String next) {}

  /**
   * A position in a list.
   *
   * @param shield the shield behind which to go on
   * @param row the row of the next shield behind which to go on
   */
  private record Place(@Nullable ListPlace shield, @Nullable ListPlace row) {
    static Place of(@Nullable String position) {
      if (position == null) {
        return new Place(null, null);
      }
      String[] parts = position.split(" ", 2);
      return new Place(
          parts[0].equals(BEGINNING) ? null : new ListPlace(parts[0]), new ListPlace(parts[1]));
    }

    String position() {
      return (shield == null ? BEGINNING : shield.value()) + " " + (row == null ? "" : row.value());
    }
  }

  /** The row of that review, if it is this caller's team's to decide. */
  Optional<QuarantinedRow> find(Caller caller, String reviewId) {
    return Optional.of(reviewId)
        .filter(Ids::isWellFormed)
        .flatMap(quarantine::find)
        .filter(row -> answersFor(caller, row.child()));
  }

  private boolean answersFor(Caller caller, ContactPointId child) {
    return shields
        .newestOf(child)
        .filter(shield -> caller.account().worksFor(shield.responsible()))
        .isPresent();
  }

  /** The rows for the caller's own authority from behind that place, shield by shield. */
  Page page(Caller caller, @Nullable String after, int limit) {
    Authority authority = caller.account().authority();
    return authority == null ? new Page(List.of(), null) : page(authority, Place.of(after), limit);
  }

  private Page page(Authority authority, Place from, int limit) {
    List<QuarantinedRow> rows = new ArrayList<>();
    @Nullable ListPlace behind = from.shield();
    @Nullable ListPlace skip = from.row();
    List<Shield> next = shields.of(authority, behind, SHIELDS_AT_ONCE);
    while (!next.isEmpty()) {
      for (Shield shield : next) {
        for (QuarantinedRow row : behind(rowsOf(shield), skip)) {
          if (rows.size() == limit) {
            return new Page(rows, new Place(behind, skip).position());
          }
          rows.add(row);
          skip = row.place();
        }
        behind = shield.place();
        skip = null;
      }
      next = shields.of(authority, behind, SHIELDS_AT_ONCE);
    }
    return new Page(rows, null);
  }

  /** Of several shields of one child the newest alone lists its rows. */
  private List<QuarantinedRow> rowsOf(Shield shield) {
    boolean newest = shields.newestOf(shield.child()).filter(shield::equals).isPresent();
    return newest ? quarantine.ofChild(shield.child()) : List.of();
  }

  private static List<QuarantinedRow> behind(List<QuarantinedRow> rows, @Nullable ListPlace skip) {
    return skip == null
        ? rows
        : rows.stream().filter(row -> row.place().compareTo(skip) > 0).toList();
  }
}
