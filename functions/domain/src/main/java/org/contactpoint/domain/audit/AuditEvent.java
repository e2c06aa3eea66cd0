package org.contactpoint.domain.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.contactpoint.domain.access.Purpose;
import org.contactpoint.domain.value.ContactPointId;
import org.jspecify.annotations.Nullable;

/**
 * An act, as the trail records it. It names changed fields, never their values: no whereabouts, no
 * names of children (rules §7).
 */
public sealed interface AuditEvent {

  /** What was done, in the trail's spelling. */
  String action();

  /** The child whom it was about, empty where there was none or several. */
  default Optional<ContactPointId> child() {
    return Optional.empty();
  }

  /** The stated purpose, where the act needs one. */
  default Optional<Purpose> purpose() {
    return Optional.empty();
  }

  /** How it ended: {@code done}, {@code found}, {@code refused} and the like. */
  default String outcome() {
    return "done";
  }

  /** The code of why, where it was refused or decided for a reason. */
  default Optional<String> reason() {
    return Optional.empty();
  }

  /** Names of fields that changed; never their values. */
  default List<String> changed() {
    return List.of();
  }

  /** Every child that the answer showed: a search by its results. */
  default List<ContactPointId> shown() {
    return List.of();
  }

  /**
   * What misuse is looked for in, as codes and keyed hashes (rules §7.11): kept in the entry, and
   * shown to nobody who reads it.
   */
  default List<String> marks() {
    return List.of();
  }

  /** What was asked for, kept restricted and apart from the entry; empty where nothing was. */
  default Map<String, String> restricted() {
    return Map.of();
  }

  /**
   * Somebody searched.
   *
   * @param criteria field to value as asked: restricted, kept apart under its own key
   * @param result found, none or too-many; {@link #REFUSED} where there was too little to go on
   */
  record ChildrenSearched(
      Purpose why,
      Map<String, String> criteria,
      List<ContactPointId> results,
      String result,
      List<String> marks)
      implements AuditEvent {
    /** The result of a search that was too broad: nobody was looked for. */
    public static final String REFUSED = "refused";

    public ChildrenSearched {
      criteria = Map.copyOf(criteria);
      results = List.copyOf(results);
      marks = List.copyOf(marks);
    }

    /** A search without marks. */
    public ChildrenSearched(
        Purpose why, Map<String, String> criteria, List<ContactPointId> results, String result) {
      this(why, criteria, results, result, List.of());
    }

    @Override
    public String action() {
      return "search";
    }

    @Override
    public Optional<Purpose> purpose() {
      return Optional.of(why);
    }

    @Override
    public String outcome() {
      return result;
    }

    @Override
    public Optional<String> reason() {
      return result.equals(REFUSED) ? Optional.of("search-too-broad") : Optional.empty();
    }

    @Override
    public List<ContactPointId> shown() {
      return results;
    }

    @Override
    public Map<String, String> restricted() {
      return criteria;
    }

    @Override
    public String toString() {
      return "ChildrenSearched[redacted]";
    }
  }

  /** Somebody opened a record. */
  record RecordViewed(ContactPointId viewed, Purpose why, List<String> marks)
      implements AuditEvent {
    public RecordViewed {
      marks = List.copyOf(marks);
    }

    /** A view without marks. */
    public RecordViewed(ContactPointId viewed, Purpose why) {
      this(viewed, why, List.of());
    }

    @Override
    public String action() {
      return "view-record";
    }

    @Override
    public Optional<ContactPointId> child() {
      return Optional.of(viewed);
    }

    @Override
    public Optional<Purpose> purpose() {
      return Optional.of(why);
    }
  }

  /**
   * Something was done to, or asked about, one child.
   *
   * @param what the act, from {@link ChildAct}
   * @param fields names of the fields that changed
   * @param because the code of the reason, null where the act has none
   */
  record ChildTouched(
      ChildAct what, ContactPointId who, List<String> fields, @Nullable String because)
      implements AuditEvent {
    public ChildTouched {
      fields = List.copyOf(fields);
    }

    public static ChildTouched of(ChildAct what, ContactPointId who) {
      return new ChildTouched(what, who, List.of(), null);
    }

    @Override
    public String action() {
      return what.code();
    }

    @Override
    public Optional<ContactPointId> child() {
      return Optional.of(who);
    }

    @Override
    public List<String> changed() {
      return fields;
    }

    @Override
    public Optional<String> reason() {
      return Optional.ofNullable(because);
    }
  }

  /**
   * Something was read, listed or worked on that is no single child: uploads, reviews, shields,
   * trails, call-backs.
   *
   * @param thing the id of the upload, review or account, empty for a list
   * @param showing the children whom the answer showed
   * @param because the code of the reason, null where the act has none
   */
  record WorkDone(
      WorkAct what,
      String thing,
      List<ContactPointId> showing,
      @Nullable String because,
      List<String> marks)
      implements AuditEvent {
    public WorkDone {
      showing = List.copyOf(showing);
      marks = List.copyOf(marks);
    }

    /** An act without marks. */
    public WorkDone(
        WorkAct what, String thing, List<ContactPointId> showing, @Nullable String because) {
      this(what, thing, showing, because, List.of());
    }

    /** An act without a reason. */
    public WorkDone(WorkAct what, String thing, List<ContactPointId> showing) {
      this(what, thing, showing, null);
    }

    @Override
    public Optional<String> reason() {
      return Optional.ofNullable(because);
    }

    @Override
    public String action() {
      return what.code();
    }

    @Override
    public List<String> changed() {
      return thing.isEmpty() ? List.of() : List.of(thing);
    }

    @Override
    public List<ContactPointId> shown() {
      return showing;
    }
  }

  /**
   * Something was refused: that is entered in the trail too.
   *
   * @param act the code of what was asked for, as its success would be entered
   * @param about the child asked about, null where there was none or the caller may not know of it
   */
  record AccessRefused(
      String act, @Nullable ContactPointId about, @Nullable Purpose why, String because)
      implements AuditEvent {

    @Override
    public String action() {
      return act;
    }

    @Override
    public Optional<ContactPointId> child() {
      return Optional.ofNullable(about);
    }

    @Override
    public Optional<Purpose> purpose() {
      return Optional.ofNullable(why);
    }

    @Override
    public String outcome() {
      return "refused";
    }

    @Override
    public Optional<String> reason() {
      return Optional.of(because);
    }
  }

  /**
   * Somebody signed in through the pool and has no active account.
   *
   * @param account whose sign-in it was
   * @param because the code of the reason
   */
  record SignInRefused(String account, String because) implements AuditEvent {
    @Override
    public String action() {
      return WorkAct.SIGN_IN.code();
    }

    @Override
    public String outcome() {
      return "refused";
    }

    @Override
    public List<String> changed() {
      return List.of(account);
    }

    @Override
    public Optional<String> reason() {
      return Optional.of(because);
    }
  }
}
