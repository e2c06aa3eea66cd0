package org.contactpoint.shielding.life;

import java.time.LocalDate;
import java.util.Optional;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.child.ChildView;
import org.contactpoint.domain.identity.DateOfBirth;
import org.contactpoint.domain.lifecycle.DeathMistake;
import org.contactpoint.domain.lifecycle.LifeCourse;
import org.contactpoint.domain.lifecycle.LifeStage;
import org.contactpoint.domain.lifecycle.Participation;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.domain.source.Part;
import org.contactpoint.domain.whereabouts.Address;
import org.contactpoint.domain.whereabouts.AddressStatus;
import org.contactpoint.domain.whereabouts.ReturnIntended;
import org.jspecify.annotations.Nullable;

/** One thing that a team says of a child's life. It puts right what others said before. */
public sealed interface LifeWord {

  /**
   * What the team says from now on, beside what it said before.
   *
   * @param view what all say until now
   */
  Facts in(Facts before, ChildView view);

  /** Whether the record says so already. */
  boolean isSaidIn(ChildView view);

  /** Why it can't be said of this child on this day. */
  Optional<Misfit> misfit(ChildView view, LocalDate today);

  /** The act, as the trail has it. */
  ChildAct act();

  /** The published name of what changes. */
  String field();

  /** The code of why, null where none is asked for. */
  default @Nullable String reason() {
    return null;
  }

  /** Whether it may be said of that archived record on that day, by the team that reads it. */
  default boolean reaches(LifeCourse archived, LocalDate today) {
    return false;
  }

  /** Why something can't be said. */
  sealed interface Misfit {
    /** A field of the request is not as the record needs it. */
    record Field(String name, String reason) implements Misfit {}

    /** The record is not in the state for it. */
    record State(String slug, String detail) implements Misfit {}
  }

  /** The young person consented to stay. */
  record Participates(Participation consent) implements LifeWord {
    @Override
    public Facts in(Facts before, ChildView view) {
      return before.participating(consent).replacing(Part.PARTICIPATION);
    }

    @Override
    public boolean isSaidIn(ChildView view) {
      return consent.equals(view.participation());
    }

    @Override
    public Optional<Misfit> misfit(ChildView view, LocalDate today) {
      DateOfBirth born = view.dateOfBirth();
      LocalDate until = consent.until();
      if (born == null || until == null) {
        return Optional.of(new Misfit.Field("until", "needs a date of birth in the record"));
      }
      boolean fits =
          until.isAfter(born.turns(LifeCourse.OF_AGE))
              && !until.isAfter(born.turns(LifeCourse.LATEST))
              && until.isAfter(today);
      return fits
          ? Optional.empty()
          : Optional.of(new Misfit.Field("until", "must be after the 18th birthday, to the 25th"));
    }

    /** A consent may be ended by mistake: for a year its team can take that back. */
    @Override
    public boolean reaches(LifeCourse archived, LocalDate today) {
      return archived.on(today) == LifeStage.ARCHIVED_FIRST_YEAR && archived.mayParticipate(today);
    }

    @Override
    public ChildAct act() {
      return ChildAct.RECORD_PARTICIPATION;
    }

    @Override
    public String field() {
      return "participation";
    }
  }

  /**
   * The young person takes the consent back. Of somebody who is of age the years of the archive
   * begin on that day, and not at a birthday that has passed (rules §9.4).
   *
   * @param on the day on which it is taken back
   */
  record EndsParticipation(LocalDate on) implements LifeWord {
    @Override
    public Facts in(Facts before, ChildView view) {
      Participation consent = view.participation();
      DateOfBirth born = view.dateOfBirth();
      Participation ended =
          consent == null || born == null || on.isBefore(born.turns(LifeCourse.OF_AGE))
              ? null
              : new Participation(consent.consented(), on, consent.ground());
      return before.participating(ended).replacing(Part.PARTICIPATION);
    }

    @Override
    public boolean isSaidIn(ChildView view) {
      Participation consent = view.participation();
      return consent == null || (consent.until() != null && !consent.until().isAfter(on));
    }

    @Override
    public Optional<Misfit> misfit(ChildView view, LocalDate today) {
      return Optional.empty();
    }

    @Override
    public ChildAct act() {
      return ChildAct.END_PARTICIPATION;
    }

    @Override
    public String field() {
      return "participation";
    }
  }

  /** The child died on that day. */
  record Died(LocalDate day) implements LifeWord {
    @Override
    public Facts in(Facts before, ChildView view) {
      return before.died(day).replacing(Part.DEATH);
    }

    @Override
    public boolean isSaidIn(ChildView view) {
      return day.equals(view.died());
    }

    @Override
    public Optional<Misfit> misfit(ChildView view, LocalDate today) {
      DateOfBirth born = view.dateOfBirth();
      boolean fits = !day.isAfter(today) && (born == null || !day.isBefore(born.date()));
      return fits
          ? Optional.empty()
          : Optional.of(new Misfit.Field("date", "must be from the birth to today"));
    }

    @Override
    public ChildAct act() {
      return ChildAct.RECORD_DEATH;
    }

    @Override
    public String field() {
      return "died";
    }
  }

  /** The child did not die. */
  record DeathWrong(DeathMistake because) implements LifeWord {
    @Override
    public Facts in(Facts before, ChildView view) {
      return before.died(null).replacing(Part.DEATH);
    }

    @Override
    public boolean isSaidIn(ChildView view) {
      return false;
    }

    @Override
    public Optional<Misfit> misfit(ChildView view, LocalDate today) {
      return view.died() == null
          ? Optional.of(new Misfit.State("not-dead", "No death stands in the record."))
          : Optional.empty();
    }

    @Override
    public ChildAct act() {
      return ChildAct.CORRECT_DEATH;
    }

    @Override
    public String field() {
      return "died";
    }

    @Override
    public String reason() {
      return because.code();
    }

    /** A year after a wrong death the record is archived, and the child is alive. */
    @Override
    public boolean reaches(LifeCourse archived, LocalDate today) {
      return true;
    }
  }

  /** The child left England. */
  record Departed(ReturnIntended intended) implements LifeWord {
    private Address address() {
      return Address.placeless(AddressStatus.LEFT_ENGLAND, intended);
    }

    @Override
    public Facts in(Facts before, ChildView view) {
      return before.livingAt(address()).replacing(Part.ADDRESS);
    }

    @Override
    public boolean isSaidIn(ChildView view) {
      return address().equals(view.address());
    }

    @Override
    public Optional<Misfit> misfit(ChildView view, LocalDate today) {
      return Optional.empty();
    }

    @Override
    public ChildAct act() {
      return ChildAct.RECORD_DEPARTURE;
    }

    @Override
    public String field() {
      return "address";
    }
  }
}
