package org.contactpoint.dynamodb.shielding;

import java.util.List;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.dynamodb.document.StatementDocument;

/** All statements that were hidden when a shield was opened. */
public record HiddenDocument(List<StatementDocument> statements) {

  /** The document of those statements. */
  public static HiddenDocument of(List<Statement> statements) {
    return new HiddenDocument(statements.stream().map(StatementDocument::of).toList());
  }

  /** The statements that it is the document of. */
  public List<Statement> read() {
    return statements.stream().map(StatementDocument::statement).toList();
  }
}
