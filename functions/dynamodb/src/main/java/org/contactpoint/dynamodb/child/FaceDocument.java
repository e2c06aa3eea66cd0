package org.contactpoint.dynamodb.child;

import java.time.LocalDate;
import org.contactpoint.domain.child.Face;
import org.contactpoint.domain.identity.Gender;
import org.contactpoint.dynamodb.document.BirthDocument;
import org.contactpoint.dynamodb.document.NameDocument;
import org.contactpoint.dynamodb.document.ParticipationDocument;
import org.jspecify.annotations.Nullable;

/**
 * The public face of a shielded child, and what no answer shows of it: a death and a consent to
 * stay. Items of earlier builds have neither.
 */
public record FaceDocument(
    NameDocument name,
    @Nullable BirthDocument birth,
    String gender,
    @Nullable String died,
    @Nullable ParticipationDocument participation) {

  static FaceDocument of(Face face) {
    return new FaceDocument(
        NameDocument.of(face.name()),
        BirthDocument.of(face.dateOfBirth()),
        face.gender().code(),
        face.died() == null ? null : face.died().toString(),
        ParticipationDocument.of(face.participation()));
  }

  Face face() {
    return new Face(
        name.name(),
        BirthDocument.read(birth),
        Gender.parse(gender).orElseThrow(),
        died == null ? null : LocalDate.parse(died),
        ParticipationDocument.read(participation));
  }
}
