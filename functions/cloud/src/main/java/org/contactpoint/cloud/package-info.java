/**
 * What a deployed function uses besides tables: its keys, the issuer of tokens, the shielding
 * function that it passes calls on to. Each exists if the stage's settings name it; nothing here
 * decides anything.
 */
@NullMarked
package org.contactpoint.cloud;

import org.jspecify.annotations.NullMarked;
