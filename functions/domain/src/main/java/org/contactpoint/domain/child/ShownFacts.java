package org.contactpoint.domain.child;

import java.util.ArrayList;
import java.util.List;
import org.contactpoint.domain.carer.Carer;
import org.contactpoint.domain.identity.DateOfBirth;
import org.contactpoint.domain.identity.Gender;
import org.contactpoint.domain.name.NameType;
import org.contactpoint.domain.name.TypedName;
import org.contactpoint.domain.source.Part;
import org.contactpoint.domain.whereabouts.Address;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is shown of a child, of that which a team may put right.
 *
 * @param names the current name first
 * @param address null where none is shown
 */
public record ShownFacts(
    List<TypedName> names,
    @Nullable DateOfBirth dateOfBirth,
    Gender gender,
    @Nullable Address address,
    List<Carer> carers) {

  public ShownFacts {
    names = List.copyOf(names);
    carers = List.copyOf(carers);
  }

  /** What everybody is shown of an open record. */
  public static ShownFacts of(ChildView view) {
    return new ShownFacts(
        view.names(), view.dateOfBirth(), view.gender(), view.address(), view.carers());
  }

  /**
   * What a viewer is shown of a hidden child: the name by which their own sources know the child
   * now, and the face's, by which everybody else does.
   *
   * @param own what the viewer's own sources say; null where they say nothing
   */
  public static ShownFacts of(Face face, @Nullable ChildView own) {
    if (own == null) {
      return new ShownFacts(
          List.of(new TypedName(NameType.CURRENT, face.name())),
          day(face.dateOfBirth()),
          face.gender(),
          null,
          List.of());
    }
    return new ShownFacts(
        names(face, own),
        day(own.dateOfBirth() == null ? face.dateOfBirth() : own.dateOfBirth()),
        own.gender() == Gender.UNKNOWN ? face.gender() : own.gender(),
        own.address(),
        own.carers());
  }

  private static List<TypedName> names(Face face, ChildView own) {
    List<TypedName> names = new ArrayList<>(own.names());
    boolean known =
        names.stream().anyMatch(name -> name.name().folded().equals(face.name().folded()));
    if (!known) {
      names.add(new TypedName(NameType.ALIAS, face.name()));
    }
    return names;
  }

  /** Whether a birthday is an estimate is not shown of a hidden child. */
  private static @Nullable DateOfBirth day(@Nullable DateOfBirth birth) {
    return birth == null ? null : new DateOfBirth(birth.date(), false);
  }

  /** Whether nothing is shown of that part. */
  boolean lacks(Part part) {
    return switch (part) {
      case NAMES, DEATH, PARTICIPATION -> false;
      case DATE_OF_BIRTH -> dateOfBirth == null;
      case GENDER -> gender == Gender.UNKNOWN;
      case ADDRESS -> address == null;
      case CARERS -> carers.isEmpty();
    };
  }

  @Override
  public String toString() {
    return "ShownFacts[redacted]";
  }
}
