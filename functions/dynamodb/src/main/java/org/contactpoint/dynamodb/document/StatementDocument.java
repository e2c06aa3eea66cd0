package org.contactpoint.dynamodb.document;

import java.util.List;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.value.ContactPointId;

/** All that one source record said. */
public record StatementDocument(KeyDocument key, String saidOf, List<VersionDocument> versions) {

  public static StatementDocument of(Statement statement) {
    return new StatementDocument(
        KeyDocument.of(statement.key()),
        statement.saidOf().value(),
        statement.versions().stream().map(VersionDocument::of).toList());
  }

  public Statement statement() {
    return new Statement(
        key.key(),
        new ContactPointId(saidOf),
        versions.stream().map(VersionDocument::version).toList());
  }
}
