package org.contactpoint.domain.source;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import org.contactpoint.domain.calendar.London;
import org.jspecify.annotations.Nullable;

/**
 * What a source said at one time.
 *
 * @param asOf the day that the source says it is true of
 * @param act the upload or request that brought it; a whole upload can be reversed by it
 * @param withdrawn whether the source takes back the row and all that only it said
 * @param facts all that it says; within a {@link Statement} an addition applies to what was said
 *     before
 * @param adding the one thing that it adds, null where it says everything anew
 * @param enteredAt when a management team or a practitioner entered it, which decides what is newer
 *     within a day; null for what a file says
 */
public record Version(
    LocalDate asOf,
    String act,
    boolean withdrawn,
    Facts facts,
    @Nullable Addition adding,
    @Nullable Instant enteredAt) {

  /** Older first, by the day and within it by when it was entered. */
  public static final Comparator<Version> OLDEST_FIRST =
      Comparator.comparing(Version::asOf)
          .thenComparing(version -> Objects.requireNonNullElse(version.enteredAt(), Instant.MIN));

  /** Says everything anew, or takes it back. */
  public Version(LocalDate asOf, String act, boolean withdrawn, Facts facts) {
    this(asOf, act, withdrawn, facts, null, null);
  }

  /** Adds one thing to what was said before. */
  public Version(
      LocalDate asOf, String act, boolean withdrawn, Facts facts, @Nullable Addition adding) {
    this(asOf, act, withdrawn, facts, adding, null);
  }

  /** What a management team or a practitioner says now: its day is that of London (rules §9). */
  public static Version entered(Instant now, String act, Facts facts) {
    return new Version(London.dateOf(now), act, false, facts, null, now);
  }

  /** The same version, applied to what was said before; one that says everything is as it was. */
  Version on(@Nullable Facts before) {
    return adding == null || before == null || withdrawn
        ? this
        : new Version(asOf, act, false, adding.to(before), adding);
  }

  /** The same version, applied to nothing; one that says everything is as it was. */
  Version alone() {
    return adding == null || withdrawn
        ? this
        : new Version(asOf, act, false, adding.to(facts.nameAndBirthday()), adding);
  }
}
