/** Real names in the order of how common they are here; thousands of made-up ones follow them. */
export const SURNAMES =
  'Smith Johnson Williams Brown Jones García Miller Davis Rodríguez Martínez Hernández López González Wilson Anderson Thomas Taylor Moore Jackson Martin Lee Pérez Thompson White Harris Sánchez Clark Ramírez Lewis Robinson Walker Young Allen King Wright Scott Torres Nguyen Hill Flores Green Adams Nelson Baker Hall Rivera Campbell Mitchell Carter Roberts Gómez Phillips Evans Turner Díaz Parker Cruz Edwards Collins Reyes Stewart Morris Morales Murphy Cook Rogers Gutiérrez Ortiz Morgan Cooper Peterson Bailey Reed Kelly Howard Ramos Kim Cox Ward Richardson Watson Brooks Chávez Wood James Bennett Gray Mendoza Ruiz Hughes Price Álvarez Castillo Sanders Patel Myers Long Ross Foster Jiménez O’Brien O’Connor McDonald MacLeod Müller Schmidt Schröder Weiß Jørgensen Sørensen Łukaszewski Kowalski Nowak Novák Dvořák Çelik Yılmaz Öztürk Ştefănescu Popović Đorđević Šimić Ivanov Petrov Kuznetsov Papadopoulos Rossi Esposito Bianchi Dubois Lefèvre Moreau Françoise Haddad Khalil Hussein Abdullah Singh Sharma Kapoor Chen Wang Li Zhang Tanaka Suzuki Satō Park Choi Tran Pham Okafor Adeyemi Mensah Diallo Traoré Silva Santos Oliveira Gonçalves Araújo'.split(
    ' ',
  );

export const COMPOUND_SURNAMES =
  'de la Cruz|van der Berg|van Dijk|von Stein|de Souza|dos Santos|del Río|al-Hassan|el-Sayed|di Marco|St. John|Mc Carthy|García Lopez|Smith-Jones|Taylor-Brown|Lloyd-Webber|Pérez Martínez|Fernández de Castro|Müller-Schmidt|bin Rashid'.split(
    '|',
  );

export const MEN =
  'James Robert John Michael David William Richard Joseph Thomas Charles Christopher Daniel Matthew Anthony Mark Donald Steven Paul Andrew Joshua Kenneth Kevin Brian George Timothy Ronald Edward Jason Jeffrey Ryan Jacob Gary Nicholas Eric Jonathan Stephen Larry Justin Scott Brandon José Luis Juan Carlos Jesús Miguel André François Jürgen Søren Łukasz Ahmed Mohammed Omar Ali Wei Hiroshi Ivan Dmitri Raj Arjun Kwame'.split(
    ' ',
  );

export const WOMEN =
  'Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Lisa Nancy Betty Sandra Margaret Ashley Kimberly Emily Donna Michelle Carol Amanda Melissa Deborah Stephanie Rebecca Sharon Laura Cynthia Dorothy Amy Kathleen Angela Shirley Emma Brenda Pamela Nicole Anna Samantha Katherine Christine Helen María Ana Carmen Sofía Lucía Zoë Chloé Renée Jürgina Ayşe Fatima Aisha Mei Yuki Olga Natalia Priya Ama'.split(
    ' ',
  );

export const STREETS =
  'Oak Maple Cedar Pine Elm Washington Lake Hill Park Main Church High Station Mill River Spring School North South Sunset Jackson Lincoln Madison Franklin'.split(
    ' ',
  );
export const STREET_KINDS = ['Street', 'Avenue', 'Road', 'Lane', 'Drive', 'Court', 'Way', 'Place'];
export const CITIES =
  'Springfield Riverside Franklin Greenville Bristol Clinton Fairview Salem Madison Georgetown Arlington Ashland Burlington Manchester Oxford Dover Milton Newport Auburn Dayton'.split(
    ' ',
  );
export const SYLLABLES =
  'ba be bo bra bri ca co cra da de do dra el fa fe fo ga gar go gra ha hal he ho in ja jo ka ke ko la le li lo ma mar me mi mo na ne ni no o pa pe pi po ra re ri ro sa se si so sta ta te ti to tra va ve vi vo wa we wi ya za zo'.split(
    ' ',
  );
export const ENDINGS =
  'son man ton ley ford berg stein ski wicz ov ez es sen ard ell ham wood field er ing well worth dale by no ra na li ta'.split(
    ' ',
  );
