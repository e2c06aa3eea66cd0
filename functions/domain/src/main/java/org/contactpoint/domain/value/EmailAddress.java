package org.contactpoint.domain.value;

import java.util.Locale;

/**
 * A mailbox as in RFC 5321, §4.1.2, at most 64 octets before the {@code @} and 254 in all, its
 * domain fully qualified and in lower case; quoted local parts are not taken, since free text fits
 * in them.
 */
public record EmailAddress(String value) {
  private static final int LONGEST = 254;
  private static final int LONGEST_LOCAL = 64;
  private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
  private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
  private static final String TOP_LABEL = "(?=[a-z0-9-]*[a-z])" + LABEL;
  private static final FieldRule RULE =
      FieldRule.matching(
              "must be an e-mail address",
              ATOM + "(?:\\." + ATOM + ")*@(?:" + LABEL + "\\.)+" + TOP_LABEL)
          .and(EmailAddress::fits);

  public EmailAddress {
    RULE.require(value);
  }

  /** Reads an address as people and files write it, or says why it is not valid. */
  public static Parsed<EmailAddress> parse(String raw) {
    return RULE.parse(withLowerCaseDomain(KeyedInput.collapsed(raw)), EmailAddress::new);
  }

  private static boolean fits(String address) {
    return address.length() <= LONGEST && address.indexOf('@') <= LONGEST_LOCAL;
  }

  private static String withLowerCaseDomain(String address) {
    int at = address.lastIndexOf('@');
    return address.substring(0, at + 1) + address.substring(at + 1).toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return "EmailAddress[redacted]";
  }
}
