package org.contactpoint.subjectaccess.document;

import org.contactpoint.domain.child.ChildView;
import org.contactpoint.domain.child.Face;
import org.contactpoint.domain.identity.DateOfBirth;
import org.contactpoint.domain.identity.Gender;
import org.jspecify.annotations.Nullable;

/** Who the child is: name, birthday and gender, as everybody may see them. */
public record Named(String name, @Nullable DateOfBirth born, Gender gender) {

  /** As a face shows the child. */
  public static Named of(Face face) {
    return new Named(face.name().full(), face.dateOfBirth(), face.gender());
  }

  /** As all sources together say. */
  public static Named of(ChildView view) {
    return new Named(view.currentName().full(), view.dateOfBirth(), view.gender());
  }

  @Override
  public String toString() {
    return "Named[redacted]";
  }
}
