/**
 * Passwords, and words that passwords are made of, that lists of leaked ones are full of: they are
 * tried first. In lower case.
 */
export const commonPasswords: ReadonlySet<string> = new Set(
  `
!qaz2wsx 00000000 01011980 01011990 01012000 01234567 0123456789 098765432 0987654321 100200300
101010 10101010 102030 10203040 11111111 1111111111 112233 11223344 1122334455 121212 12121212
12131415 123123 123123123 123321 12341234 123412345 12344321 123454321 123456780 1234567890
1234567890a 123456789a 123456789abc 123456789q 12345678a 12345679 1234567a 1234567q 123456a
123456qwe 12345qwe 12345qwert 1234abcd 1234qwer 123abc 123qwe 123qweasd 131313 13131313 13579
1357913579 142536 14253647 147147147 147258369 147852369 159357 159753 19701970 19841984
1a2b3c4d 1password 1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx 1qaz2wsx3edc 1qazxsw2 20002000
20202020 20242024 20252025 20262026 222222222 22446688 24682468 252525 27182818 31415926
3141592653 321321321 456456456 50cent 55555555 666666666 696969 69696969 741852963 77777777
789456 789456123 789789789 87654321 88888888 963852741 987654321 99887766 999999999 a123456
a1234567 a12345678 a123456789 a1b2c3 a1b2c3d4 a1s2d3f4 a1s2d3f4g5 aa123456 aaa111 aaaaaa1 abc123
abc12345 abc@123 abc@1234 abcabc abcd1234 abcd12345 abcdabcd abcdef abcdefg1 abcdefgh abcdefghi
abdullah abracadabra access access14 acdc achilles adm1n adm1n123 admin admin123 admin1234
admin2025 admin2026 admin@123 adminadmin administrador administrator administrator1 airforce
ajax alejandro alessandro alexander alexander1 alexander2 alexandra alexandra1 alexis amanda
amanda1 amazon america america1 americano amor amsterdam andrea andres andrew andrew1 andrey
android angel angel123 angelica angelina angelo angels anthony anthony1 antonio anything apollo
apollo13 apple apple123 april aquarius argentina aries army arsenal arsenal1 asdf asdf1234
asdfasdf asdfgh asdfghjk asdfghjkl asdfghjkl1 asdfjkl asdfjkl; asdqwe123 ashley ashley1 assassin
asshole asshole1 athena august aurelie australia autumn autumn2026 avengers azerty azerty1
azerty12 azerty123 azertyuiop baby babyblue babyboy babygirl babygirl1 bailey bailey1 bambi
banana bandit bangladesh barcelona barcelona1 baseball baseball1 basketba basketball batman
batman1 batman123 bayern bayern1 beach beach1 bear bears beatles beautiful beauty beckham
beethoven bemvindo benjamin berlin besiktas bestfriend beyonce bible bieber bienvenido bienvenue
bigboss bigdaddy birthday birthday1 bitch bitches bitcoin blabla blablabla black blackberry
blackcat blahblah blessed blessing blink182 blockchain blue blueberry bluebird bluesky bmw
bnm,./ bonita bonjour bonjour1 borussia boss boss123 brasil brazil brittany brother brothers
bubblegum bubbles budweiser bulldog bulldogs bulls bullshit bunny business buster buster1 butter
butterfly butterfly1 callofduty camaro camille canada cancer candy candy123 cannabis capricorn
captain carlos carolina caroline cat catcat celtic champion champion1 champions change changeit
changeme changeme1 charles charlie charlie1 charlotte cheese cheese1 cheeseburger chelsea
chelsea1 cherry chevrolet chevy chicago chicago1 chocolat chocolate chouchou christ christian
christina christmas christopher church ciaociao cinderella cocacola cocacola1 coffee coffee1
college colombia company computer computer1 contrasena contraseña cookie cookie123 cookies
correcthorsebatterystaple corvette cosmos cougar counterstrike cowboys cowboys1 cricket
cristiano crypto crystal crystal1 cupcake customer customers cutie cutiepie cycling daddy
daddy123 daddysgirl daisy daniel daniel1 danielle darling darwin david david123 december default
demon desktop deutschland devil diablo diamond diamond1 dmitry doctor doggie doggy doggy123
dollar dolphin dolphins donald donaldduck donatello dontknow dortmund doudou doudou1 dragon
dragon1 dragon123 dragonball dragonballz driver eagle eagle1 eagles earth easter einstein
elephant elizabeth elvis emerald eminem eminem1 england espana estrella everton everything
facebook facebook1 faith falcon falcons family family1 family123 father fatima february
fenerbahce fernanda ferrari ferrari1 fire fireball firefighter fireman florian flower flowers
foobar foobar123 football football1 football12 ford forest forever forever1 forgot forgotten
fortnite france francesca francesco francisco freedom freedom1 friday friend friends friends1
frodo fuckme fuckoff fuckyou fuckyou1 fuckyou2 gabriela galatasaray galaxy gamer gaming gandalf
gandalf1 ganesh garfield geheim gemini germany ghjkl ghost ginger ginger1 giovanni giraffe
giuseppe god godbless godisgood godisgreat gold golden golden1 golf golfer golfing google
google123 grace green greenday guest guest123 guinness hacker hacker1 hahaha hahahaha hallo
hallo123 hallohallo halloween hamburg handsome hannah hannah1 harley harley1 harleydavidson
harrypotter haslo hawk heather heaven hehehehe heineken hell hello hello1 hello123 hello1234
hellohello hellokitty helloworld helpdesk herbst2026 hercules heslo hobbit hockey hockey1
hogwarts hola hola1234 holahola holiday honda honda1 honey honeybee hope horse horses hospital
hottie hulk hurricane ichliebedich idontknow ilovegod iloveme ilovemom iloveu iloveyou iloveyou1
iloveyou2 india123 india@123 instagram intermilan internet iphone ireland ironman isabella
island istanbul italia jackson jaguar jajaja jan2026 january jasmine jasper jelszo jennifer
jennifer1 jessica jessica1 jesus jesus1 jesus777 jesuschrist jetaime johannes joker jonathan
jordan jordan1 jordan23 joseph joshua joshua1 julien jupiter justin justin1 justinbieber
juventus katharina kawasaki kennwort kikiki killer killer1 killer123 king kingkong kitten kitty
knight kobe24 krishna lakers lakers24 lalala lalalala lamborghini laptop laura leagueoflegends
lemon leonardo leopard letmein letmein! letmein1 letmein123 letmeinnow liberty libra library
library1 lightning lily linkedin linkedin1 linkinpark lion lions liverpool liverpool1 ljubov
lkjhgfdsa login login123 logmein london lordoftherings loulou lovelove lovely loveme lover
loverboy lovers loveyou lozinka lucas lucifer lucky lucky123 lucky13 lucky7 madonna madrid
maggie manager manchester manunited manutd maradona march maria maria123 marijuana marina marine
marines mario marseille martina master master1 master123 matrix matrix1 matthew matthew1
matthias maxwell melissa mercedes mercury merlin messi10 metallica metallica1 mexico michael
michael1 michelangelo michelle michelle1 mickey mickeymouse microsoft midnight milan military
millionaire mimimi minecraft minnie mnbvcxz mohammed molly mommy mommy1 monday money money123
monkey monkey1 monkey123 moon moonlight motdepasse motdepasse1 mother mother1 mountain mozart
muenchen muffin muffins muhammad mustafa mustang mustang1 mybaby mylife mylove mymoney mypass
mypass123 mypassword mypassword1 nanana napoleon naruto naruto1 nastya natasha nathalie nature
navy netflix newpass newpassword newton neymar nicholas nicole nicole1 ninja ninja1 nintendo
nirvana nobody nokia nokia123 nopassword nothing november number1 numberone nurse ocean october
office office365 oldpassword oliver onedirection opensesame orange oscar overwatch p@ssw0rd
p@ssw0rd1 p@ssw0rd123 p@ssword p@ssword1 pa$$word pa55word packers pakistan pakistan1 panda
pandas panther panther1 paradise paris parol parol123 parola parool pass123 pass1234 pass12345
pass@123 passcode passpass passport passw0rd passw0rd1 password password! password0 password01
password1 password1! password10 password11 password12 password123 password1234 password12345
password123456 password2 password3 password7 password9 password99 password@123 passwordpassword
passwort passwort1 passwort123 patrick patriot patriots peace peaceandlove peaches peanut
peanut1 pearl penguin pepper pepper1 pepsi phoenix picasso pickle pickles pikachu pirate pisces
pizza pizza123 platinum playstation poiuytrewq pokemon pokemon1 police polska pony popopo porn
pornstar porsche portugal pretty prince princesa princess princess1 privet pumpkin puppy purple
purple1 pussy pussycat q1w2e3 q1w2e3r4 q1w2e3r4t5 q1w2e3r4t5y6 qazwsx qazwsxedc qazxsw queen
qwaszx qwaszx12 qwe123 qwe123456 qweasd qweasdzxc qweqwe qweqweqwe qwer123 qwer1234 qwerty
qwerty12 qwerty123 qwerty1234 qwertyui qwertyuiop qwertyuiop1 qwertyuiop123 qwertz qwertzuiop
rabbit rachel racing rainbow rainbow1 rangers raphael realmadrid rebecca red123 redred redsox
remember richard richman rihanna river robert robert1 roblox rockandroll rockstar rocky rocky1
roma ronaldo ronaldo7 root rootroot rose rugby runner running russia s3cr3t s3cret sadie
sagittarius salasana salut salut123 samantha samantha1 samsung samsung1 samsung123 samurai sarah
sasuke satan666 saturday saturn schalke04 school school1 scooby scoobydoo scorpio scorpion
scotland sebastian secret secret1 secret123 security senha september sergey server service
sesame sexy sexyboy sexygirl sexymama shadow shadow1 shadow12 shakira shark sharks shithead
sicherheit sifre silver silver1 simba sister sisters skateboard skating slipknot snapchat sniper
snoopy snowboard soccer soccer1 softball soldier soleil soleil1 somebody something sommer2026
sonic spider spiderman spiderman1 spotify spring spring2026 star starcraft stargate stars
startrek starwars starwars1 steelers steelers1 stephanie steven storm strawberry student success
sugar summer summer1 summer2025 summer2026 sunday sunflower sunny sunshine sunshine1 sunshine12
superman superman1 supermario supersecret superstar superstar1 superuser support surfing suzuki
sweet sweetheart sweetie sweety swimmer swimming sysadmin system system32 taurus teacher teamo
teamo123 temp temporary tennis tequiero tequieromucho tequila tesoro test test123 test1234
test12345 test@123 tester testing testing1 testtest thepassword thequickbrownfox thomas thomas1
thor thunder thunder1 thursday tiger tiger123 tigers tigger tiktok tinkerbell toor topsecret
tornado tototo tottenham toyota trabzonspor trinity trucker trustno1 tuesday tupac turkiye
turtle tweety twitter tyuiop unicorn united universe university user user1234 useruser vacation
valentina valorant vanilla verysecret veteran victoria victoria1 violet virgo vladimir
volleyball wachtwoord warcraft warrior warrior1 warriors wasd water wednesday weekend welcome
welcome1 welcome123 welcome2 welcome@123 welkom wer123 whatever whatever1 whiskey whisky white
whitesox william william1 willkommen windows windows10 windows11 winner winners winnie winning
winter winter1 winter2025 winter2026 wizard wolf wolverine wolves worldofwarcraft x1x2x3x4 xbox
xsw2zaq1 xxxxxxxx yamaha yankees yankees1 yellow yourpassword youtube yxcvbnm z1x2c3 z1x2c3v4
zaq12wsx zaq1xsw2 zaq1zaq1 zelda zeus zxasqw12 zxcvbn zxcvbnm zxcvbnm1 zxcvbnm123 zzzzzzzz
`
    .trim()
    .split(/\s+/),
)
