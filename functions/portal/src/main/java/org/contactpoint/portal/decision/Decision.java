package org.contactpoint.portal.decision;

import java.util.List;
import org.contactpoint.portal.form.Form;
import org.contactpoint.portal.form.FormErrors;
import org.contactpoint.portal.page.PageAnswer;

/**
 * One thing to decide, as its page shows it.
 *
 * @param heading also the title of the page, so nothing personal
 * @param back the page of ours that it was reached from
 * @param action where the form is sent
 * @param facts what is known of the thing
 * @param meaning what the decision leads to, in sentences
 * @param button what is done, in the imperative
 */
public record Decision(
    String heading,
    String back,
    String action,
    List<Fact> facts,
    List<String> meaning,
    Question question,
    String button) {
  private static final String TEMPLATE = "decision/decision";

  public Decision {
    facts = List.copyOf(facts);
    meaning = List.copyOf(meaning);
  }

  /** The page, with what was chosen before and what was wrong with it. */
  public PageAnswer shown(Form entered, FormErrors errors) {
    DecisionForm form = new DecisionForm(this, entered, errors);
    return errors.isEmpty()
        ? PageAnswer.Shown.of(TEMPLATE, form)
        : PageAnswer.Shown.again(TEMPLATE, form);
  }

  @Override
  public String toString() {
    return "Decision[redacted]";
  }
}
