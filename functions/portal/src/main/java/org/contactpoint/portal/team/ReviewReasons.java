package org.contactpoint.portal.team;

import org.contactpoint.portal.page.Words;

/** Why a row waits for a person, in words. */
final class ReviewReasons {
  private ReviewReasons() {}

  static String text(String code) {
    return switch (code) {
      case "another-name" -> "The source now gives its record another name";
      case "birthday-missing" -> "The row has no date of birth";
      case "changed-while-waiting" -> "The source changed this while an earlier row was waiting";
      case "death-not-certain" -> "The row says that a child died, and it is not certain who";
      case "death-of-nobody-known" -> "The row says that a child died who is not held";
      case "identifier-of-another" -> "The number in the row is that of another child";
      case "look-alike-dealt-with-openly" ->
          "The row looks like a child whom you shield, and was dealt with as that of another";
      case "looks-like-a-shielded-child" -> "The row looks like a child whom you shield";
      case "merge-undone" -> "A merge was undone, and the row may belong to either child";
      case "not-certain" -> "It is not certain who this is";
      case "of-age-without-consent" -> "By the date of birth this person is 18 or older";
      case "perhaps-the-twin" -> "This may be a twin";
      case "placeholder-name" -> "The name is a placeholder, like “Baby”";
      case "second-row-of-source" -> "The source already has a record of this child";
      case "stand-in-birthday" -> "The date of birth may be an estimate";
      case "start-before-birth" -> "The service began before the child was born";
      case "too-many-alike" -> "Too many children look like this one";
      case "two-candidates" -> "More than one child may be the one";
      case "two-identifiers" -> "The child is known by another number";
      default -> Words.code(code);
    };
  }
}
