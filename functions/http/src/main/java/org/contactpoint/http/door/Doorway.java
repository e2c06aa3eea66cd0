package org.contactpoint.http.door;

import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.contactpoint.domain.access.Accounts;
import org.contactpoint.domain.audit.AuditTrail;
import org.contactpoint.domain.commit.Answers;
import org.contactpoint.http.json.StrictJson;
import org.contactpoint.http.token.AccessTokens;
import org.contactpoint.http.token.UnauthenticatedCalls;

/**
 * What stands ready at the door.
 *
 * @param answers asked only on routes with an idempotency key, which not every function has
 */
@Singleton
record Doorway(
    AccessTokens tokens,
    UnauthenticatedCalls unauthenticated,
    Accounts accounts,
    AuditTrail trail,
    BeanProvider<Answers> answers,
    StrictJson json,
    DoorSecret secret,
    Cursors cursors,
    Clock clock) {}
