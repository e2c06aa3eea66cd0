package org.contactpoint.portal.edge;

import java.util.List;
import org.contactpoint.portal.api.ApiProblem;
import org.contactpoint.portal.page.PageAnswer;

/**
 * What a page of a problem says.
 *
 * @param heading what happened
 * @param sentences what it means, and what to do
 */
public record ProblemPage(String heading, List<String> sentences) {
  private static final String TEMPLATE = "problem/problem";

  public ProblemPage {
    sentences = List.copyOf(sentences);
  }

  static PageAnswer.Shown notFound() {
    return shown(
        404,
        "Page not found",
        "If you typed the address, check that it is right.",
        "If you opened a child’s record, it may not exist, or not for you.");
  }

  static PageAnswer.Shown staleForm() {
    return shown(
        403,
        "This form can’t be used any more",
        "You may have signed in again in another window. Nothing was changed.",
        "Go back, load the page again, and fill in the form once more.");
  }

  static PageAnswer.Shown signedOut() {
    return shown(
        401,
        "You have been signed out",
        "You did nothing for 20 minutes, or were signed in for 8 hours. What you sent was not"
            + " used.",
        "Sign in again, and fill in the form once more.");
  }

  static PageAnswer.Shown wrongMethod() {
    return shown(405, "This page takes no form", "Go back, and try another way.");
  }

  static PageAnswer.Shown noAccount() {
    return shown(
        403,
        "You can’t use ContactPoint at present",
        "You signed in, but your account is not active.",
        "Ask the user administrator of your council.");
  }

  static PageAnswer.Shown signInFailed() {
    return shown(
        400,
        "You are not signed in",
        "Signing in was not completed, or took longer than 10 minutes.",
        "Start again from the first page.");
  }

  static PageAnswer.Shown unavailable() {
    return shown(
        503,
        "ContactPoint does not answer at present",
        "Nothing was lost. Try again in a few minutes.",
        "If a child is in danger now, do not wait: call 999, or the council’s children’s"
            + " services.");
  }

  static PageAnswer.Shown fault() {
    return shown(
        500,
        "Sorry, there is a problem with ContactPoint",
        "Try again later. If it goes on, tell your support desk the reference below.");
  }

  static PageAnswer.Shown tooLarge() {
    return shown(413, "That was too much", "The form was larger than ContactPoint takes.");
  }

  static PageAnswer.Shown of(ApiProblem problem) {
    return switch (problem.status()) {
      case 403 -> shown(403, "You are not allowed to do this", problem.words());
      case 404 -> notFound();
      case 409, 412 ->
          shown(
              problem.status(),
              "This was changed meanwhile",
              problem.words(),
              "Load the page again to see how it is now.");
      case 429 -> shown(429, "Too many requests", "Wait a minute, and try again.");
      case 502, 503, 504 -> unavailable();
      default ->
          problem.status() >= 500
              ? fault()
              : shown(problem.status(), "This was not possible", problem.words());
    };
  }

  private static PageAnswer.Shown shown(int status, String heading, String... sentences) {
    return new PageAnswer.Shown(status, TEMPLATE, new ProblemPage(heading, List.of(sentences)));
  }
}
