package org.contactpoint.dynamodb.child;

import org.contactpoint.domain.child.Face;
import org.contactpoint.domain.identity.Gender;
import org.contactpoint.dynamodb.document.BirthDocument;
import org.contactpoint.dynamodb.document.NameDocument;
import org.jspecify.annotations.Nullable;

/** The public face of a shielded child. */
public record FaceDocument(NameDocument name, @Nullable BirthDocument birth, String gender) {

  static FaceDocument of(Face face) {
    return new FaceDocument(
        NameDocument.of(face.name()), BirthDocument.of(face.dateOfBirth()), face.gender().code());
  }

  Face face() {
    return new Face(name.name(), BirthDocument.read(birth), Gender.parse(gender).orElseThrow());
  }
}
