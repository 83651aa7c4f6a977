/** An account whose password everybody knows, for trying the hospital out. */
export interface DemoAccount {
  /** Fixed, so that other demo data can refer to it. */
  id: string;
  username: string;
  name: string;
  role: string;
  password: string;
  /** Base32; a code of a demo account may be used again while it is valid. */
  totp_secret: string;
}

export const demoPassword = 'riverside-demo';

const account = (number: number, role: string, name: string, totp_secret: string): DemoAccount => ({
  id: `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`,
  username: role,
  name,
  role,
  password: demoPassword,
  totp_secret,
});

/** One for each role; the user name is the role's. */
export const demoAccounts: readonly DemoAccount[] = [
  account(1, 'receptionist', 'Rosa Delgado', 'RIVERSIDEDEMOACCOUNTAAAAAAAAAAAA'),
  account(2, 'physician', 'Ngozi Okafor', 'RIVERSIDEDEMOACCOUNTBBBBBBBBBBBB'),
  account(3, 'nurse', 'Jonas Lund', 'RIVERSIDEDEMOACCOUNTCCCCCCCCCCCC'),
  account(4, 'pharmacist', 'Amira Haddad', 'RIVERSIDEDEMOACCOUNTDDDDDDDDDDDD'),
  account(5, 'laboratory', 'Kenji Sato', 'RIVERSIDEDEMOACCOUNTEEEEEEEEEEEE'),
  account(6, 'radiology', 'Ines Moreau', 'RIVERSIDEDEMOACCOUNTFFFFFFFFFFFF'),
  account(7, 'biller', 'Tomasz Nowak', 'RIVERSIDEDEMOACCOUNTGGGGGGGGGGGG'),
  account(8, 'administrator', 'Priya Raman', 'RIVERSIDEDEMOACCOUNTHHHHHHHHHHHH'),
  account(9, 'privacy-officer', 'Liv Andersen', 'RIVERSIDEDEMOACCOUNTIIIIIIIIIIII'),
  account(10, 'integration-engineer', 'Mateo Rossi', 'RIVERSIDEDEMOACCOUNTJJJJJJJJJJJJ'),
  account(11, 'it-operator', 'Chen Wei', 'RIVERSIDEDEMOACCOUNTKKKKKKKKKKKK'),
];
