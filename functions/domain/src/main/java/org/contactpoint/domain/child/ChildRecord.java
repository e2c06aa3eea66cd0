package org.contactpoint.domain.child;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.contactpoint.domain.audit.AboutChildren;
import org.contactpoint.domain.lifecycle.DueStep;
import org.contactpoint.domain.lifecycle.LifeCourse;
import org.contactpoint.domain.lifecycle.LifeStage;
import org.contactpoint.domain.lifecycle.LifeStep;
import org.contactpoint.domain.source.KeptNames;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.jspecify.annotations.Nullable;

/**
 * A record of the directory in one of its three states: what code may reach depends on the type, so
 * that nothing shielded is within reach of code that may not use it.
 */
public sealed interface ChildRecord extends AboutChildren {

  /** The most merges from one record to another; more are a fault of what is stored. */
  int MOST_MERGES = 20;

  /** A record that is not merged into another. */
  sealed interface Surviving extends ChildRecord {

    /** What decides how long it is live. */
    LifeCourse lifeCourse();

    /**
     * For which first day of its archive it was taken out of the search lists; null where it never
     * was.
     */
    @Nullable LocalDate takenOutFor();

    /**
     * The same record taken out of the search lists, one change later; it comes back into them by
     * itself with a change after which it is archived on another day, or not at all.
     */
    Surviving takenOut();

    /** Whether it is in no search list, since its archive has begun. */
    default boolean isTakenOut() {
      LocalDate day = takenOutFor();
      return day != null && lifeCourse().archivedFrom().filter(day::equals).isPresent();
    }

    /** What is next to be done with it, and from which day on; empty where nothing says when. */
    default Optional<DueStep> nextStep() {
      LifeCourse life = lifeCourse();
      return isTakenOut()
          ? life.expiresFrom().map(day -> new DueStep(id(), LifeStep.DESTROY, day))
          : life.archivedFrom().map(day -> new DueStep(id(), LifeStep.ARCHIVE, day));
    }

    /** The stage that it is in on that day in London. */
    default LifeStage stageOn(LocalDate day) {
      return lifeCourse().on(day);
    }
  }

  /**
   * Whether it is a record that is live no more on that day in London: to all but who may read
   * archives it is absent (rules §9).
   */
  default boolean isArchived(LocalDate day) {
    return switch (this) {
      case Surviving record -> !record.stageOn(day).isLive();
      case Merged ignored -> false;
    };
  }

  /**
   * The surviving record of that number: its own, or the one that it was merged into, through at
   * most {@value #MOST_MERGES} merges.
   *
   * @param find returns the record of a number, empty if there is none
   * @return empty where a record on the way is missing
   */
  static Optional<Surviving> surviving(
      ContactPointId id, Function<ContactPointId, Optional<ChildRecord>> find) {
    ContactPointId next = id;
    for (int merges = 0; merges <= MOST_MERGES; merges++) {
      switch (find.apply(next).orElse(null)) {
        case Surviving record -> {
          return Optional.of(record);
        }
        case Merged merged -> next = merged.into();
        case null -> {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  /** Its number. */
  ContactPointId id();

  @Override
  default Set<ContactPointId> children() {
    return Set.of(id());
  }

  /** Which state of it this is. */
  Revision revision();

  /** Whether it ever had a shield: such a record is never deleted (rules §6). */
  boolean onceShielded();

  /** "Not the same child": the records from which a person has distinguished this one. */
  Set<ContactPointId> distinctFrom();

  /** The same record, one change later, in which that other one is named no more. */
  ChildRecord forgetting(ContactPointId other);

  /**
   * An open record: all that its sources say. One that nobody names can't be made, since nobody
   * could read it.
   *
   * @param responsible the authority that answers for its accuracy (rules §4)
   * @param watched whether anybody ever asked to be told who joins or leaves (rules §9.11); it is
   *     gone once the record is hidden
   * @param takenOutFor for which first day of its archive it was taken out of the search lists,
   *     null where it never was
   */
  record Open(
      ContactPointId id,
      Revision revision,
      Authority responsible,
      List<Statement> statements,
      Set<ContactPointId> distinctFrom,
      boolean onceShielded,
      boolean watched,
      @Nullable LocalDate takenOutFor)
      implements Surviving {

    public Open {
      statements =
          statements.stream().sorted(java.util.Comparator.comparing(Statement::key)).toList();
      distinctFrom = Set.copyOf(distinctFrom);
      if (statements.stream().noneMatch(Statement::namesTheChild)) {
        throw new IllegalArgumentException("no statement names the child");
      }
    }

    /** A record that nobody watches and that is in the search lists. */
    public Open(
        ContactPointId id,
        Revision revision,
        Authority responsible,
        List<Statement> statements,
        Set<ContactPointId> distinctFrom,
        boolean onceShielded) {
      this(id, revision, responsible, statements, distinctFrom, onceShielded, false, null);
    }

    /** What the sources say together. */
    public ChildView view() {
      return ChildView.of(statements);
    }

    /** What would be left to see if it were shielded now. */
    public Face face() {
      return Face.of(view());
    }

    @Override
    public LifeCourse lifeCourse() {
      return view().lifeCourse();
    }

    /** Whether every source has taken back what it said: nothing is left to find or to see. */
    public boolean isWithdrawn() {
      return statements.stream().allMatch(statement -> statement.live().isEmpty());
    }

    /** The statement of that source record. */
    public Optional<Statement> statement(StatementKey key) {
      return statements.stream().filter(statement -> statement.key().equals(key)).findFirst();
    }

    /**
     * The record with that statement in the place of the one with the same key; revision and all
     * else stay.
     */
    public Open stating(Statement statement) {
      List<Statement> rest = new ArrayList<>(without(other -> other.key().equals(statement.key())));
      rest.add(statement);
      return stating(rest);
    }

    /** The record with exactly those statements. */
    public Open stating(List<Statement> all) {
      return new Open(
          id, revision, responsible, all, distinctFrom, onceShielded, watched, takenOutFor);
    }

    /**
     * The record without what that act said under that id; empty where nothing of it is left. What
     * others say stays, with the name by which the child was known.
     */
    public Optional<Open> without(StatementKey key, String act) {
      List<Statement> left =
          statements.stream()
              .flatMap(s -> s.key().equals(key) ? s.without(act).stream() : Stream.of(s))
              .toList();
      return left.isEmpty()
          ? Optional.empty()
          : Optional.of(stating(KeptNames.in(statements, left)));
    }

    /** Whether any source names the child still. */
    public boolean isNamed() {
      return statements.stream().anyMatch(s -> s.live().isPresent() && s.namesTheChild());
    }

    /** The same record, one change later. */
    public Open revised() {
      return new Open(
          id,
          revision.next(),
          responsible,
          statements,
          distinctFrom,
          onceShielded,
          watched,
          takenOutFor);
    }

    /** The same record, watched by somebody. */
    public Open whenWatched() {
      return new Open(
          id, revision, responsible, statements, distinctFrom, onceShielded, true, takenOutFor);
    }

    @Override
    public Open takenOut() {
      return new Open(
          id,
          revision.next(),
          responsible,
          statements,
          distinctFrom,
          onceShielded,
          watched,
          lifeCourse().archivedFrom().orElse(null));
    }

    @Override
    public Open forgetting(ContactPointId other) {
      return new Open(
          id,
          revision.next(),
          responsible,
          statements,
          OtherNumbers.without(distinctFrom, other),
          onceShielded,
          watched,
          takenOutFor);
    }

    /** The statements that do not match. */
    public List<Statement> without(Predicate<Statement> unwanted) {
      return statements.stream().filter(unwanted.negate()).toList();
    }

    /** The same record under another authority. */
    public Open answeredForBy(Authority other) {
      return new Open(
          id, revision, other, statements, distinctFrom, onceShielded, watched, takenOutFor);
    }

    /** The same record, distinct from others as well. */
    public Open distinguishedFrom(Set<ContactPointId> others) {
      Set<ContactPointId> all = new LinkedHashSet<>(distinctFrom);
      all.addAll(others);
      return new Open(
          id, revision, responsible, statements, all, onceShielded, watched, takenOutFor);
    }

    @Override
    public String toString() {
      return "Open[" + id + "]";
    }
  }

  /**
   * A shielded record: its face and nothing else; what is hidden is stored elsewhere under its own
   * key.
   *
   * @param responsibilityProof a keyed hash of the number and the responsible authority: whoever
   *     holds the key can check whether a given authority is responsible; the hash names none
   * @param takenOutFor for which first day of its archive it was taken out of the search lists,
   *     null where it never was
   */
  record Shielded(
      ContactPointId id,
      Revision revision,
      Face face,
      String responsibilityProof,
      Set<ContactPointId> distinctFrom,
      @Nullable LocalDate takenOutFor)
      implements Surviving {

    public Shielded {
      distinctFrom = Set.copyOf(distinctFrom);
    }

    /** A record that is in the search lists. */
    public Shielded(
        ContactPointId id,
        Revision revision,
        Face face,
        String responsibilityProof,
        Set<ContactPointId> distinctFrom) {
      this(id, revision, face, responsibilityProof, distinctFrom, null);
    }

    @Override
    public Shielded takenOut() {
      return new Shielded(
          id,
          revision.next(),
          face,
          responsibilityProof,
          distinctFrom,
          lifeCourse().archivedFrom().orElse(null));
    }

    /** The same record, distinct from others as well, one change later. */
    public Shielded distinguishedFrom(Set<ContactPointId> others) {
      Set<ContactPointId> all = new LinkedHashSet<>(distinctFrom);
      all.addAll(others);
      return new Shielded(id, revision.next(), face, responsibilityProof, all, takenOutFor);
    }

    @Override
    public Shielded forgetting(ContactPointId other) {
      return new Shielded(
          id,
          revision.next(),
          face,
          responsibilityProof,
          OtherNumbers.without(distinctFrom, other),
          takenOutFor);
    }

    /** The same record under the authority of that proof, one change later. */
    public Shielded answeredForBy(String proof) {
      return new Shielded(id, revision.next(), face, proof, distinctFrom, takenOutFor);
    }

    @Override
    public LifeCourse lifeCourse() {
      return face.lifeCourse();
    }

    @Override
    public boolean onceShielded() {
      return true;
    }

    @Override
    public String toString() {
      return "Shielded[" + id + "]";
    }
  }

  /** A record that turned out to be a duplicate of another; undoing the merge restores it. */
  record Merged(
      ContactPointId id,
      Revision revision,
      ContactPointId into,
      boolean onceShielded,
      Set<ContactPointId> distinctFrom)
      implements ChildRecord {

    public Merged {
      distinctFrom = Set.copyOf(distinctFrom);
    }

    @Override
    public Merged forgetting(ContactPointId other) {
      return new Merged(
          id, revision.next(), into, onceShielded, OtherNumbers.without(distinctFrom, other));
    }
  }
}
