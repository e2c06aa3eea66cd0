package org.contactpoint.testkit.builder;

import java.time.LocalDate;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.source.Version;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;

/** A statement of the Leeds team with one version, unless a test says otherwise. */
public final class AStatement {
  private final Facts facts;
  private Source source = new Source(AnAccount.LEEDS, Source.TEAM);
  private String recordId = "r1";
  private LocalDate asOf = LocalDate.of(2026, 1, 5);
  private String act = "act-1";
  private boolean withdrawn;

  private AStatement(Facts facts) {
    this.facts = facts;
  }

  public static AStatement saying(Facts facts) {
    return new AStatement(facts);
  }

  public static AStatement saying(SomeFacts facts) {
    return saying(facts.build());
  }

  public AStatement from(Authority authority, String feed) {
    source = new Source(authority, feed);
    return this;
  }

  public AStatement recordId(String id) {
    recordId = id;
    return this;
  }

  public AStatement asOf(String iso) {
    asOf = LocalDate.parse(iso);
    return this;
  }

  public AStatement by(String actOrUpload) {
    act = actOrUpload;
    return this;
  }

  public AStatement withdrawn() {
    withdrawn = true;
    return this;
  }

  public StatementKey key() {
    return new StatementKey(source, recordId);
  }

  public Version version() {
    return new Version(asOf, act, withdrawn, facts);
  }

  public Statement of(ContactPointId child) {
    return Statement.first(key(), child, version());
  }
}
