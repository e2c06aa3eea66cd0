package org.contactpoint.accounts.trigger;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

/**
 * Words what the pool writes to people. It knows no account and needs no keys; names and codes are
 * filled in by the pool itself.
 */
public class MessagesHandler implements RequestHandler<Map<String, Object>, Map<String, Object>> {

  @Override
  public Map<String, Object> handleRequest(Map<String, Object> input, Context context) {
    PoolEvent event = new PoolEvent(input);
    String code = event.request("codeParameter").orElse("{####}");
    String username = event.request("usernameParameter").orElse("{username}");
    return switch (event.source()) {
      case "CustomMessage_AdminCreateUser" -> event.answered(invitation(username, code));
      case "CustomMessage_ForgotPassword" -> event.answered(newPassword(code));
      default -> event.answered(confirmation(code));
    };
  }

  private static Map<String, Object> invitation(String username, String code) {
    return message(
        "Your ContactPoint account",
        """
        <p>You are invited to sign in to ContactPoint.</p>
        <p>Sign in with your e-mail address (%s) and this password, which works once and for \
        three days:</p>
        <p>%s</p>
        <p>You will be asked to choose a password of your own, and to set up an authenticator \
        app on your telephone. Whatever you signed in with before works no more.</p>
        <p>Everything that you do in ContactPoint is recorded. Use it only for your work.</p>
        <p>If you did not expect this message, tell your ContactPoint administrator.</p>
        """
            .formatted(username, code));
  }

  private static Map<String, Object> newPassword(String code) {
    return message(
        "Choose a new ContactPoint password",
        """
        <p>Enter this code to choose a new password: %s</p>
        <p>If you did not ask for it, tell your ContactPoint administrator.</p>
        """
            .formatted(code));
  }

  private static Map<String, Object> confirmation(String code) {
    return message(
        "Your ContactPoint code",
        """
        <p>Your code is %s</p>
        <p>Nobody from ContactPoint will ever ask you for it.</p>
        """
            .formatted(code));
  }

  private static Map<String, Object> message(String subject, String text) {
    return Map.of("emailSubject", subject, "emailMessage", text);
  }
}
