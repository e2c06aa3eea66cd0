package org.contactpoint.domain.upload;

import java.util.Locale;
import org.contactpoint.domain.carer.Carer;
import org.contactpoint.domain.identity.Identifier;
import org.contactpoint.domain.involvement.Involvement;
import org.contactpoint.domain.involvement.OrganisationCode;
import org.contactpoint.domain.involvement.ServiceType;
import org.contactpoint.domain.name.Folding;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.domain.value.NhsNumber;
import org.contactpoint.domain.value.PlainText;
import org.contactpoint.domain.value.Postcode;
import org.contactpoint.domain.value.Upn;
import org.contactpoint.domain.value.Uprn;
import org.contactpoint.domain.whereabouts.Address;

/**
 * Facts that can be compared and show no whereabouts: names, birthday and gender stay; home,
 * carers, numbers and organisations are replaced by tokens of the same form, so that two tokenised
 * facts agree just where the facts themselves do. What is kept in place of a hidden child's row
 * must be matched like an open record without being one (rules §6).
 */
public final class TokenisedFacts {
  private static final PlainText NOTHING = new PlainText("T");
  private static final String AREA = "ABCDEFGHIJKLMNOPRSTUWYZ";
  private static final String SECOND = "ABCDEFGHKLMNOPQRSTUVWXY";
  private static final String UNIT = "ABDEFGHJLNPQRSTUWXYZ";
  private static final String CHECK_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

  private final FactTokens tokens;

  public TokenisedFacts(FactTokens tokens) {
    this.tokens = tokens;
  }

  /** The row with its facts tokenised; all else stays. */
  public Row of(Row row) {
    return new Row(
        row.number(),
        row.key(),
        row.asOf(),
        row.action(),
        of(row.facts()),
        row.involvementEnd(),
        row.continuationConsent(),
        row.digest());
  }

  /** The same facts, tokenised. */
  public Facts of(Facts facts) {
    Address address = facts.address();
    Involvement involvement = facts.involvement();
    Facts tokenised =
        new Facts(
            facts.names(),
            facts.dateOfBirth(),
            facts.gender(),
            facts.identifiers().stream().map(this::of).toList(),
            address == null ? null : of(address),
            facts.carers().stream().map(this::of).toList(),
            involvement == null ? null : of(involvement),
            null,
            facts.died());
    return tokenised.participating(facts.participation());
  }

  private Address of(Address address) {
    Uprn uprn = address.uprn();
    Postcode postcode = address.postcode();
    return new Address(
        address.status(),
        uprn == null ? null : new Uprn(uprn(uprn.value())),
        address.lines().stream().limit(1).map(this::folded).toList(),
        null,
        postcode == null ? null : of(postcode),
        null);
  }

  private String uprn(String value) {
    return Long.toString(100_000_000_000L + below(900_000_000_000L, "uprn " + value));
  }

  /** Carers and lines are compared folded. */
  private PlainText folded(PlainText text) {
    long token = tokens.of("text " + Folding.fold(text.value()));
    return new PlainText("T" + Long.toHexString(token));
  }

  private Carer of(Carer carer) {
    return new Carer(folded(carer.name()), null, false, null);
  }

  /** Equal outward parts stay equal, and within them equal sectors, and within these units. */
  private Postcode of(Postcode postcode) {
    String outward = postcode.outward();
    String sector = postcode.sector();
    String unit = postcode.value().substring(sector.length());
    int digit = sector.charAt(sector.length() - 1) - '0';
    int shifted = (digit + (int) below(10, "sector " + outward)) % 10;
    return new Postcode(outward(outward) + " " + shifted + unit(sector, unit));
  }

  private String outward(String outward) {
    long token = below((long) AREA.length() * SECOND.length() * 90, "outward " + outward);
    long letters = token / 90;
    return ""
        + AREA.charAt((int) (letters / SECOND.length()))
        + SECOND.charAt((int) (letters % SECOND.length()))
        + (10 + token % 90);
  }

  private String unit(String sector, String unit) {
    int letters = UNIT.length();
    long place = UNIT.indexOf(unit.charAt(0)) * (long) letters + UNIT.indexOf(unit.charAt(1));
    long most = (long) letters * letters;
    int shifted = (int) ((place + below(most, "unit " + sector)) % most);
    return "" + UNIT.charAt(shifted / letters) + UNIT.charAt(shifted % letters);
  }

  private Identifier of(Identifier identifier) {
    return switch (identifier) {
      case Identifier.Nhs nhs -> new Identifier.Nhs(nhs(nhs.value()));
      case Identifier.Pupil pupil ->
          new Identifier.Pupil(upn(pupil.value(), pupil.upn().isTemporary()));
    };
  }

  /** One in eleven has no check digit: the next one is taken then. */
  private NhsNumber nhs(String value) {
    for (int attempt = 0; ; attempt++) {
      String digits = digits(9, "nhs " + attempt + " " + value);
      int sum = 0;
      for (int i = 0; i < 9; i++) {
        sum += (10 - i) * (digits.charAt(i) - '0');
      }
      int check = (11 - sum % 11) % 11;
      if (check < 10) {
        return new NhsNumber(digits + check);
      }
    }
  }

  private Upn upn(String value, boolean temporary) {
    String body = digits(11, "upn " + value) + (temporary ? "A" : "0");
    int sum = 0;
    for (int position = 2; position <= 13; position++) {
      char c = body.charAt(position - 2);
      sum += position * (c == 'A' ? 0 : c - '0');
    }
    return new Upn(CHECK_LETTERS.charAt(sum % CHECK_LETTERS.length()) + body);
  }

  /** When it began and ended is all that is compared of it. */
  private Involvement of(Involvement involvement) {
    String service =
        involvement.serviceType().code() + " " + involvement.organisationCode().value();
    return new Involvement(
        involvement.id(),
        ServiceType.OTHER_UNIVERSAL,
        new OrganisationCode(digits(6, "organisation " + service)),
        NOTHING,
        null,
        involvement.start(),
        involvement.end(),
        false,
        false,
        null,
        null);
  }

  private String digits(int count, String text) {
    long most = 1;
    for (int i = 0; i < count; i++) {
      most *= 10;
    }
    return String.format(Locale.ROOT, "%0" + count + "d", below(most, text));
  }

  private long below(long most, String text) {
    return Long.remainderUnsigned(tokens.of(text), most);
  }
}
