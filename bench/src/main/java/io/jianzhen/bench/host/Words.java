package io.jianzhen.bench.host;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The ordinary words that made-up host names consist of. No name in here is taken from a list. */
final class Words {

  static final byte[][] ENGLISH =
      of(
          """
          able about active agent air album alpha apple arch area art atlas auto baby back bake
          ball band bank bar base bath beach bear beauty best beta bike bird black block blog blue
          board boat body book box brain brand bread bridge bright build bus cab cake call camp
          candy car card care cash cat center chair chart chat chef child city class clean click
          clip clock cloud club coach coast code coffee coin color cook cool corner craft crew cup
          data date day deal deep desk dev diet digital direct dog door dream drive duck earth east
          easy eco edge edit elite energy epic event ever expert express eye fab face fact farm fast
          field file film find fire first fish fit flash flow fly food forest form forum fox free
          fresh fruit fun future gallery game garden gear gift girl glass global go gold good grand
          green group guide hair hand happy health heart hello help hero high hill home honey hope
          horse host hot hotel house hub ice idea image info inn jet job joy jump kids king kit
          kitchen lab lake lamp land laser law leaf learn legal life light line link lion list live
          local lock logic look love luck lunch magic map market master max mega milk mind mix moon
          motor mountain movie music nest new news night nice north note nova ocean offer office
          one open orange pack page paint paper park party path pet photo phone piano pilot pink
          pixel pizza place plan plant play plus pocket point pool post power press prime print pro
          pure quick radio rain ranch rapid real red rent rest rich ride ring river road rock roof
          room rose run safe sail salt sand save school sea search seed shop silver site sky sleep
          smart smile snow social soft solar song sound south space speed spirit sport spot spring
          star start steel step stock stone store story stream street studio style sugar sun super
          surf sweet swim table talk team tech test text tiger time tiny tool top tour toy track
          trade train travel tree true trust tube turbo union unit urban vibe video view village
          vision vital voice wall watch water wave way web well west white wild wind wine wing wise
          wolf wonder wood word work world yard year yellow yoga young zen zone
          """);

  static final byte[][] ONSETS =
      of("b bl br c ch d dr f fl g gr h j k kr l m n p pl pr qu r s sh sl st t tr v w y z");
  static final byte[][] VOWELS = of("a e i o u a e i o ai ea ee ia io oo ou");
  static final byte[][] CODAS = of("n r s l t m x d k ck nd nt st rd ng");

  static final byte[][] SUBDOMAINS =
      of(
          """
          www www www www www www mail api cdn m blog shop static img app dev ns1 ns2 news en webmail
          support forum login images media test smtp ftp vpn assets docs store admin portal my
          mobile web autodiscover edge s3 data stats video download help secure status git ads eu us
          cpanel remote cloud beta search pop imap wiki events go links account files chat
          """);

  /** Suffixes, each as often as its weight says, per thousand. */
  static final byte[][] SUFFIXES =
      weighted(
          """
          com 452 net 60 org 58 de 36 ru 34 co.uk 24 cn 22 com.cn 8 com.br 18 fr 17 nl 15 it 15 io 14
          jp 12 co.jp 8 pl 12 in 11 com.au 11 es 10 ca 10 info 10 eu 8 se 7 ch 7 cz 7 be 6 at 5 ir 7
          us 6 xyz 8 top 6 online 5 site 4 shop 5 club 3 biz 4 me 5 co 7 tv 3 gr 4 hu 4 ro 5 dk 4 no 4
          fi 4 pt 3 com.tr 4 com.mx 3 com.ua 3 co.za 3 co.kr 3 kr 2 tw 2 com.tw 2 com.hk 1 vn 3 id 2
          co.id 2 org.uk 2 org.cn 1 net.cn 1 edu.cn 1 edu 3 gov 1 app 3 dev 2 ai 2 cc 2 vip 1 work 1
          github.io 1 vercel.app 1 cloudfront.net 2 amazonaws.com 2
          """);

  static final List<String> SCRIPTS =
      List.of(
          "天气 新闻 手机 酒店 音乐 商城 旅游 电影 汽车 小说 水果 书店 花园 大学 体育 游戏 海鲜 茶叶 家具 摄影",
          "погода новости книга дом музыка окна двери авто мебель цветы рыба сад школа город вода лес кино спорт хлеб море",
          "münchen café crème bücher größe señal niño ação são möbel küche fête hôtel forêt łódź żółw çiçek güneş años über",
          "أخبار طقس كتاب موسيقى سيارة فندق مدينة زهور رياضة سوق");

  static final byte[][] PLACES =
      of(
          """
          beijing shanghai guangzhou shenzhen tianjin wuhan chengdu nanjing hangzhou xian suzhou
          qingdao dalian ningbo xiamen fuzhou hefei jinan zhengzhou changsha kunming guiyang
          nanning haikou lanzhou xining yinchuan harbin changchun shenyang taiyuan wuxi foshan
          """);

  static final byte[][] OFFICES =
      of("www rsj jyj czj wjw fgw gaj zjj tjj swj mzj slj nyj xxgk zwfw sfj sjj gxj yjj scjgj");

  static final byte[][] BORROWED =
      of(
          """
          www-{}-gov-cn.com {}.gov.cn.top {}govcn.com {}-gov-cn.xyz www.{}.gov.cn.site {}.gov-cn.net
          cx-mem-gov-cn.com cx.mem.gov.cn.xyz mem-gov-cn.top cxmemgovcn.com cx.mem.gov-cn.net
          yjgl-tj-gov-cn.com tjbh.gov.cn.online mem-chaxun.top cx-rnem-gov-cn.com www.memgov.cn
          """);

  private Words() {}

  private static byte[][] of(String words) {
    return Stream.of(words.strip().split("\\s+"))
        .map(word -> word.getBytes(StandardCharsets.US_ASCII))
        .toArray(byte[][]::new);
  }

  private static byte[][] weighted(String words) {
    String[] parts = words.strip().split("\\s+");
    List<byte[]> all = new ArrayList<>();
    for (int i = 0; i < parts.length; i += 2) {
      byte[] word = parts[i].getBytes(StandardCharsets.US_ASCII);
      for (int n = 0; n < Integer.parseInt(parts[i + 1]); n++) {
        all.add(word);
      }
    }
    return all.toArray(byte[][]::new);
  }
}
