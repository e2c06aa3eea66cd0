package org.contactpoint.subjectaccess.page;

import org.contactpoint.domain.access.Purpose;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.carer.Relationship;
import org.contactpoint.domain.identity.Gender;
import org.contactpoint.domain.involvement.ServiceType;
import org.contactpoint.domain.name.NameType;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.subjectaccess.RequesterKind;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.CouncilNames;
import org.contactpoint.domain.whereabouts.AddressStatus;
import org.jspecify.annotations.Nullable;

/** The sentences of a page: one set for adults, and one that a twelve-year-old understands. */
final class Words {
  private final boolean child;

  private Words(boolean child) {
    this.child = child;
  }

  static Words of(RequesterKind kind) {
    return new Words(kind == RequesterKind.CHILD);
  }

  private String say(String toAdult, String toChild) {
    return child ? toChild : toAdult;
  }

  String title() {
    return say("What ContactPoint holds about a child", "What ContactPoint knows about you");
  }

  String about() {
    return say(
        "ContactPoint is a list of the services that work with each child in England, so that the"
            + " people who help a child can find one another. It holds no case notes, no medical"
            + " records and no school records. You asked what it holds. This is the answer.",
        "ContactPoint is a list. It helps people who look after you, like teachers and nurses, to"
            + " find each other. It does not say what you talked about with them, or how you do at"
            + " school. You asked what the list says about you. Here it is.");
  }

  String who() {
    return say("Who the child is", "Who you are");
  }

  String withheldHeading() {
    return say("What is not in this answer", "What we left out");
  }

  String withheld() {
    return say(
        "Other details are withheld, because telling them could put somebody at risk. The law"
            + " allows that. This answer would look the same whatever is held, so it does not mean"
            + " that anything else is held. If you have a question, ask the team that gave you"
            + " this answer.",
        "We have left other details out, to keep people safe. We are allowed to do that. Ask the"
            + " people who gave you this if you want to know more.");
  }

  String home() {
    return say("Where the child lives", "Where you live");
  }

  String noHome() {
    return say("No address is held.", "The list does not say where you live.");
  }

  String status(AddressStatus status) {
    return switch (status) {
      case CURRENT -> say("This is the present address.", "This is where you live now.");
      case LAST_KNOWN -> say("This is the last known address.", "This is where you lived before.");
      case NO_KNOWN -> say("No address is known.", "The list does not know where you live.");
      case LEFT_ENGLAND -> say("The child has left England.", "The list says you left England.");
    };
  }

  String council(Authority responsible) {
    return say(
            "Council that answers for this record: ",
            "The council that looks after this list for you: ")
        + authority(responsible);
  }

  String carers() {
    return say("Who cares for the child", "Who looks after you");
  }

  String noCarers() {
    return say("No carer is held.", "The list does not say who looks after you.");
  }

  String relationship(Relationship relationship) {
    return switch (relationship) {
      case MOTHER -> "mother";
      case FATHER -> "father";
      case STEP_PARENT -> "step-parent";
      case GRANDPARENT -> "grandparent";
      case SIBLING -> "brother or sister";
      case OTHER_RELATIVE -> "another relative";
      case FOSTER_CARER -> "foster carer";
      case GUARDIAN -> "guardian";
      case OTHER -> "another person";
    };
  }

  String responsibility(boolean parental) {
    return parental ? say(", has parental responsibility.", ", may make decisions for you.") : ".";
  }

  String services() {
    return say("Services that work with the child", "People who work with you");
  }

  String noService() {
    return say("No service is held.", "The list names nobody who works with you.");
  }

  /** The same whatever is held: it does not tell whether there is more. */
  String moreAtCouncil() {
    return say(
        "The council that answers for this record can tell the child if there is more.",
        "The council that looks after this list for you can tell you if there is more. You can ask"
            + " them.");
  }

  String service(ServiceType type) {
    return switch (type) {
      case SCHOOL -> "School";
      case GP -> say("GP practice", "Doctor");
      case HEALTH_VISITING -> "Health visitor";
      case SCHOOL_NURSING -> "School nurse";
      case SPEECH_THERAPY -> "Speech therapist";
      case LEARNING_MENTORING -> "Learning mentor";
      case SOCIAL_CARE -> say("Social care", "Social worker");
      case YOUTH_JUSTICE -> "Youth justice";
      case EDUCATION_WELFARE -> "Education welfare";
      case VOLUNTARY -> say("Voluntary organisation", "Charity or club");
      case OTHER_UNIVERSAL -> "Another service";
      case SEXUAL_HEALTH -> "Sexual health service";
      case MENTAL_HEALTH -> "Mental health service";
      case SUBSTANCE_ABUSE -> "Drug and alcohol service";
    };
  }

  String lead() {
    return say("Leads the work with the child.", "This person is your main contact.");
  }

  String assessment() {
    return say("Has made an assessment.", "They wrote down what help you need.");
  }

  String numbers() {
    return say("Numbers from other bodies", "Your other numbers");
  }

  String noNumbers() {
    return say("No such number is held.", "The list has none.");
  }

  String numbersMasked() {
    return say(
        "Only the body that gave a number tells the whole of it. We show how it ends.",
        "We show only the end of each number. Whoever gave it to you can tell you all of it.");
  }

  String number(String type) {
    return type.equals("nhs-number") ? "NHS number" : say("Unique pupil number", "School number");
  }

  String sources() {
    return say("Who told us, when, and what", "Who told us this");
  }

  String source(String feed, Authority authority) {
    String by =
        switch (feed) {
          case Source.TEAM -> say("The ContactPoint team", "The ContactPoint team");
          case Source.SERVICE -> say("A service's own entry", "A person who works with you");
          default -> say("The records of ", "The files of ") + feed.replace('-', ' ');
        };
    return by + " (" + authority(authority) + ")";
  }

  private static String authority(Authority authority) {
    return authority
        .council()
        .map(
            council ->
                CouncilNames.of(council)
                    .map(name -> name + " council")
                    .orElse("the council with the code " + council.value()))
        .orElse("the Department, for all England");
  }

  String looksHeading() {
    return say("Who looked, and why", "Who looked at this");
  }

  String looks() {
    return say(
        "Everybody who looks is written down. We show when, why and in which job. We show for"
            + " whom they work where that is one of the services above. We do not show names."
            + " Entries that belong to an enquiry or an investigation are left out.",
        "We write down everybody who looks. This says when, why, and what their job is.");
  }

  String looksMasked() {
    return say(
        "Everybody who looks is written down. We show when, why and in which job, as far as that is"
            + " safe. We do not show names or places.",
        "We write down everybody who looks. This says when, why, and what their job is, if it is"
            + " safe to say.");
  }

  String noLooks() {
    return say("There is nothing to show.", "There is nobody to show.");
  }

  String moreLooks() {
    return say(
        "There were more, earlier. Ask the team that gave you this answer to see them.",
        "There were more people before. You can ask about them.");
  }

  String role(Role role) {
    return switch (role) {
      case PRACTITIONER, OVERRIDE_PRACTITIONER, CASE_SYSTEM ->
          say("a practitioner", "somebody who works with children");
      case MANAGEMENT_TEAM, SHIELD_APPROVER ->
          say("a member of a ContactPoint team", "somebody who looks after this list");
      case USER_ADMINISTRATOR, COUNCIL_AUDITOR, NATIONAL_AUDITOR, FEED ->
          say("somebody who checks the use of ContactPoint", "somebody who checks this list");
    };
  }

  String searched() {
    return say(" found the child in a search", " found you in a search");
  }

  String opened() {
    return say(" opened the record", " looked at what the list says about you");
  }

  String purpose(@Nullable Purpose purpose) {
    return switch (purpose) {
      case null -> "";
      case DIRECT_SUPPORT -> say(", to support the child", ", to help you");
      case SAFEGUARDING -> say(", to keep the child safe", ", to keep you safe");
      case TRANSFER ->
          say(", because the child was moving to another service", ", because you were moving");
      case RECORD_MAINTENANCE -> say(", to put the record right", ", to put a mistake right");
      case SUBJECT_ACCESS ->
          say(", to answer a request like yours", ", because somebody asked, like you did");
      // Nobody is told of an enquiry by this document (rules §7.15).
      case CHILD_PROTECTION_ENQUIRY, SERIOUS_CASE_REVIEW, CHILD_DEATH_REVIEW -> "";
    };
  }

  String otherName(@Nullable NameType type) {
    return switch (type) {
      case null -> "Another spelling";
      case CURRENT -> "Name";
      case FORMER -> "Earlier name";
      case ALIAS -> "Also known as";
    };
  }

  String gender(Gender gender) {
    return switch (gender) {
      case FEMALE -> say("Gender: female", "Girl");
      case MALE -> say("Gender: male", "Boy");
      case OTHER -> say("Gender: other", "Gender: other");
      case UNKNOWN -> say("Gender: not known", "The list does not say if you are a boy or a girl");
    };
  }

  String correctHeading() {
    return say("If something is wrong", "If something is wrong");
  }

  String correct() {
    return say(
        "Tell the team that gave you this answer what is wrong and what is right. The council that"
            + " answers for the record corrects it, and the correction is written down. You do not"
            + " have to pay for it.",
        "Tell the people who gave you this. Say what is wrong and what is right. They will put it"
            + " right. It costs nothing.");
  }

  String complainHeading() {
    return say("If you are not content with this answer", "If you are not happy with this");
  }

  String complain() {
    return say(
        "Tell the same team first. You can also complain to the Information Commissioner's Office"
            + " (telephone 0303 123 1113), or ask a court.",
        "Tell them, or ask a grown-up you trust to help. You can also ring the Information"
            + " Commissioner's Office on 0303 123 1113. They check that people follow the rules.");
  }

  String rewritten() {
    return say(
        "Some names are held in letters that this kind of document cannot show. They are written"
            + " here in Latin letters. Ask for the page for a browser to see them as they are"
            + " held.",
        "Some names are kept in other letters. We wrote them here in the letters we use in English."
            + " Ask to see the page on a screen to see them as they are.");
  }
}
