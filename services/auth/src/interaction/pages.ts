import { type Html, html } from './html.ts';

export interface SignInForm {
  action: string;
  /** What was typed before, where the page is shown again. */
  username: string;
  problem: string | undefined;
}

const alert = (problem: string | undefined): Html =>
  problem === undefined ? html`` : html`<p role="alert" id="problem">${problem}</p>`;

export const signInPage = ({ action, username, problem }: SignInForm): Html => html`${alert(problem)}
<form method="post" action="${action}">
<label for="username">User name</label>
<input id="username" name="username" value="${username}" autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="100" required>
<label for="password">Password</label>
<input id="password" name="password" type="password" autocomplete="current-password" maxlength="1024" required>
<label for="code">Code</label>
<input id="code" name="code" autocomplete="one-time-code" autocapitalize="characters" spellcheck="false" maxlength="40" aria-describedby="code-hint" required>
<p class="hint" id="code-hint">Six digits from your authenticator, or one of your recovery codes.</p>
<button type="submit">Sign in</button>
</form>
<form method="post" action="${action}">
<button class="second" type="submit" name="cancel" value="yes">Cancel</button>
</form>`;

/** What a client asks for, in words that people understand. */
const meaning: Readonly<Record<string, string>> = {
  openid: 'know that it is you',
  profile: 'see your name and user name',
  email: 'see your e-mail address',
  hms: 'work with the hospital’s records in your name, as far as you may',
  offline_access: 'stay signed in while you are away',
};

export interface ConsentForm {
  action: string;
  client: string;
  scopes: readonly string[];
}

export const consentPage = ({
  action,
  client,
  scopes,
}: ConsentForm): Html => html`<p><strong>${client}</strong> asks to:</p>
<ul>
${scopes.map((scope) => html`<li>${meaning[scope] ?? scope}</li>`)}
</ul>
<form method="post" action="${action}">
<button type="submit">Allow</button>
<button class="second" type="submit" name="cancel" value="yes">Do not allow</button>
</form>`;

export const messagePage = (text: string): Html => html`<p>${text}</p>`;

/** @param reference finds the request in the log */
export const problemPage = (code: string, text: string, reference: string): Html => html`<p role="alert">${text}</p>
<p class="hint">Code: ${code}</p>
<p class="hint">Reference: ${reference}</p>`;

/** The library brings the form with its token against forged requests; its buttons stand outside and name it. */
export const signOutPage = (form: Html): Html => html`<p>Do you want to sign out of this browser?</p>
${form}
<button type="submit" form="op.logoutForm" name="logout" value="yes">Sign out</button>
<button class="second" type="submit" form="op.logoutForm">Stay signed in</button>`;
