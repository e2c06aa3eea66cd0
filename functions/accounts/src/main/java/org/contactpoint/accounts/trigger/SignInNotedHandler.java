package org.contactpoint.accounts.trigger;

import io.micronaut.context.ApplicationContext;
import java.util.Map;
import org.contactpoint.cloud.wiring.EventHandler;
import org.contactpoint.cloud.wiring.LazyContext;

/**
 * After somebody signed in: notes it in the trail and in the account, or that it was refused. It
 * ends the sign-in only where that can't be noted.
 */
public class SignInNotedHandler extends EventHandler<Map<String, Object>, Map<String, Object>> {

  /** For AWS Lambda, which gives it a context of its own. */
  public SignInNotedHandler() {
    super(LazyContext.builder().singletons(TriggerTime.USUAL, TriggerTime.OF_EACH_CALL));
  }

  /** For a process that has a context already. */
  public SignInNotedHandler(ApplicationContext context) {
    super(context);
  }

  @Override
  public Map<String, Object> execute(Map<String, Object> input) {
    ApplicationContext context = context();
    TriggerTime.of(context)
        .within(() -> context.getBean(NoteSignIn.class).note(new PoolEvent(input)));
    return input;
  }
}
