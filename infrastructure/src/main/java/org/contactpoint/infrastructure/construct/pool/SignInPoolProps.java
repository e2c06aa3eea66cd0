package org.contactpoint.infrastructure.construct.pool;

import org.contactpoint.infrastructure.construct.function.DirectoryFunction;
import org.contactpoint.infrastructure.stage.StageDescriptor;

/**
 * What the pool needs.
 *
 * @param tokenClaims puts the account into access tokens
 * @param signInNoted notes that somebody signed in
 * @param messages words what the pool writes
 */
public record SignInPoolProps(
    StageDescriptor stage,
    DirectoryFunction tokenClaims,
    DirectoryFunction signInNoted,
    DirectoryFunction messages) {}
