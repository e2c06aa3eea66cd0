package org.contactpoint.dynamodb.shielding;

import java.time.Instant;
import java.util.List;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.PersonId;
import org.contactpoint.domain.shielding.AskedShields;

/** The shields that a person asked for lately. */
public record AskedShieldsDocument(List<AskingDocument> askings) {

  /** One of them. */
  public record AskingDocument(String account, String at) {}

  /** The document of those. */
  public static AskedShieldsDocument of(AskedShields asked) {
    return new AskedShieldsDocument(
        asked.askings().stream()
            .map(one -> new AskingDocument(one.account().value(), one.at().toString()))
            .toList());
  }

  /** Those that it is the document of. */
  public AskedShields asked(PersonId person, long version) {
    return new AskedShields(
        person,
        askings.stream()
            .map(
                one ->
                    new AskedShields.Asking(new AccountId(one.account()), Instant.parse(one.at())))
            .toList(),
        version);
  }

  @Override
  public String toString() {
    return "AskedShieldsDocument[redacted]";
  }
}
